BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-21 22:53:52.463056+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-21 22:53:52.470823+00:00');
CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    time TEXT NOT NULL,
    run_id INTEGER,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    event TEXT NOT NULL,
    from_state TEXT NOT NULL DEFAULT '',
    to_state TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL DEFAULT '',
    message TEXT NOT NULL DEFAULT '',
    person TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO "activity" VALUES(1,'2026-11-21T22:53:54.979Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-21T22:53:54.980Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-21T22:53:54.997Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-21T22:53:54.998Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-21T22:53:54.998Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-21T22:53:54.998Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-21T22:53:54.999Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-21T22:53:54.999Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-21T22:53:55.088Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-21T22:53:55.089Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-21T22:53:56.543Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-21T22:53:56.556Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-21T22:53:56.565Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-21T22:53:56.569Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-21T22:53:56.594Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-21T22:53:56.603Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-21T22:53:56.606Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-21T22:53:56.607Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-21T22:53:56.608Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-21T22:53:56.608Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-21T22:53:56.718Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-21T22:53:56.719Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-21T22:53:56.719Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-21T22:53:56.719Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-21T22:53:56.719Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-21T22:54:02.436Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-21T22:54:02.453Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-21T22:54:02.453Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-21T22:54:02.453Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-21T22:54:02.453Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-21T22:54:02.637Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-21T22:54:02.637Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-21T22:54:02.638Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-21T22:54:02.670Z',3,9,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(35,'2026-11-21T22:54:02.739Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-21T22:54:02.889Z',4,1,'shop told','released','released','','S-ORD101001; shipment S-SHPT102002','');
INSERT INTO "activity" VALUES(37,'2026-11-21T22:54:02.900Z',4,2,'shop told','verified','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(38,'2026-11-21T22:54:02.907Z',4,6,'shop told','released','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(39,'2026-11-21T22:54:02.919Z',4,7,'shop told','released','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(40,'2026-11-21T22:54:03.033Z',5,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','');
INSERT INTO "activity" VALUES(41,'2026-11-21T22:54:03.035Z',5,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(42,'2026-11-21T22:54:03.035Z',5,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(43,'2026-11-21T22:54:03.152Z',6,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(44,'2026-11-21T22:54:03.169Z',6,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(45,'2026-11-21T22:54:03.181Z',6,12,'answer lost','inserting','unknown','','http://127.0.0.1:35345/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-21T22:53:56.556Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-21T22:53:56.569Z',NULL);
CREATE TABLE middleware (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    environment TEXT NOT NULL,
    business_central TEXT NOT NULL,
    company TEXT NOT NULL,
    company_id TEXT NOT NULL DEFAULT '',
    machine TEXT NOT NULL,
    path TEXT NOT NULL,
    created_at TEXT NOT NULL,
    backup_of TEXT NOT NULL DEFAULT '',
    notices TEXT NOT NULL DEFAULT '{}'
, silent_since TEXT, silent_until TEXT, silent_bc_clock_ahead_s INTEGER NOT NULL DEFAULT 0, taken_over_at TEXT, taken_over_from TEXT, replicated_until TEXT, decisions_confirmed_at TEXT, decisions_confirmed_by TEXT, shipments_read_to TEXT, mark TEXT NOT NULL DEFAULT '', staging_page TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:35345/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-21T22:53:52.471Z','','{}',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'68bcd3fdaf','["AutoShoppingCartImport", {"order_number": "OrderNo", "line_no": "LineNo", "line_count": "LineCount", "store": "Store", "order_date": "OrderDate", "external_document_number": "ExternalDocumentNo", "customer_no": "CustomerNo", "email": "Email", "sell_to_name": "SellToName", "sell_to_company": "SellToCompany", "sell_to_address": "SellToAddress", "sell_to_address_2": "SellToAddress2", "sell_to_city": "SellToCity", "sell_to_county": "SellToCounty", "sell_to_post_code": "SellToPostCode", "sell_to_country": "SellToCountryCode", "sell_to_phone": "SellToPhoneNo", "ship_to_name": "ShipToName", "ship_to_company": "ShipToCompany", "ship_to_address": "ShipToAddress", "ship_to_address_2": "ShipToAddress2", "ship_to_city": "ShipToCity", "ship_to_county": "ShipToCounty", "ship_to_post_code": "ShipToPostCode", "ship_to_country": "ShipToCountryCode", "ship_to_phone": "ShipToPhoneNo", "line_type": "LineType", "item_no": "ItemNo", "variant": "VariantCode", "description": "Description", "quantity": "Quantity", "unit_price": "UnitPrice", "line_discount": "LineDiscountAmount", "line_amount": "LineAmount", "vat_amount": "VATAmount", "currency": "CurrencyCode", "payment_method": "PaymentMethodCode", "shipment_method": "ShipmentMethodCode", "prices_including_vat": "PricesIncludingVAT", "import_action": "ImportAction", "reserve": "Reserve", "customer_po": "CustomerPO", "customer_note": "CustomerNote", "sales_order_no": "SalesOrderNo", "completed": "Completed", "error_text": "ErrorText"}, 20]');
CREATE TABLE order_lines (
    order_id INTEGER NOT NULL REFERENCES orders (id),
    line_no INTEGER NOT NULL,
    line_type TEXT NOT NULL,
    sku TEXT NOT NULL DEFAULT '',
    item_no TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    quantity TEXT NOT NULL,
    unit_price TEXT NOT NULL,
    discount TEXT NOT NULL,
    amount TEXT NOT NULL,
    tax TEXT NOT NULL,
    store_line_id TEXT NOT NULL DEFAULT '',
    sent_fields TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (order_id, line_no)
) STRICT, WITHOUT ROWID;
INSERT INTO "order_lines" VALUES(1,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','1','{"order_number": "EU-1000", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1000", "customer_no": "C10010", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1000", "line_no": 10000, "line_type": "Item", "item_no": "MUG-RED", "description": "Mug", "quantity": "2", "unit_price": "12.10000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(1,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','2','{"order_number": "EU-1000", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1000", "customer_no": "C10010", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1000", "line_no": 20000, "line_type": "Item", "item_no": "SHIRT", "description": "Shirt", "quantity": "1", "unit_price": "24.20000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(2,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','4','{"order_number": "EU-1001", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1001", "customer_no": "C10010", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1001", "line_no": 10000, "line_type": "Item", "item_no": "MUG-RED", "description": "Mug", "quantity": "2", "unit_price": "12.10000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(2,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','5','{"order_number": "EU-1001", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1001", "customer_no": "C10010", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1001", "line_no": 20000, "line_type": "Item", "item_no": "SHIRT", "description": "Shirt", "quantity": "1", "unit_price": "24.20000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(3,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','7','');
INSERT INTO "order_lines" VALUES(3,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','8','');
INSERT INTO "order_lines" VALUES(4,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','10','');
INSERT INTO "order_lines" VALUES(4,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','11','');
INSERT INTO "order_lines" VALUES(5,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','13','');
INSERT INTO "order_lines" VALUES(5,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','14','');
INSERT INTO "order_lines" VALUES(6,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','16','{"order_number": "EU-1005", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1005", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1005", "line_no": 10000, "line_type": "Item", "item_no": "MUG-RED", "description": "Mug", "quantity": "2", "unit_price": "12.10000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(6,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','17','{"order_number": "EU-1005", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1005", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1005", "line_no": 20000, "line_type": "Item", "item_no": "SHIRT", "description": "Shirt", "quantity": "1", "unit_price": "24.20000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(7,10000,'Item','CAP','CAP','Cap','1','10.89000','0.00','10.89','1.89','19','{"order_number": "EU-1006", "line_count": 1, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1006", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1006", "line_no": 10000, "line_type": "Item", "item_no": "CAP", "description": "Cap", "quantity": "1", "unit_price": "10.89000", "line_discount": "0.00", "line_amount": "10.89", "vat_amount": "1.89", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(8,10000,'Item','','','Gift wrap','1','3.03000','0.00','3.03','0.53','21','');
INSERT INTO "order_lines" VALUES(9,10000,'Item','MUG-RED','MUG-RED','Mug','2','10.00000','0.00','20.00','0.00','1','{"order_number": "US-100", "line_count": 3, "store": "US", "order_date": "2026-11-21", "external_document_number": "US-100", "customer_no": "WEBGUEST", "email": "ada@example.test", "sell_to_name": "Ada Example", "sell_to_address": "1 Test Road", "sell_to_city": "Testville", "sell_to_county": "Texas", "sell_to_post_code": "78701", "sell_to_country": "US", "sell_to_phone": "5550100", "currency": "USD", "payment_method": "CARD", "shipment_method": "GLS", "prices_including_vat": false, "import_action": "Order", "reserve": true, "customer_po": "100", "line_no": 10000, "line_type": "Item", "item_no": "MUG-RED", "description": "Mug", "quantity": "2", "unit_price": "10.00000", "line_discount": "0.00", "line_amount": "20.00", "vat_amount": "0.00", "ship_to_name": "Ada Example", "ship_to_address": "1 Test Road", "ship_to_city": "Testville", "ship_to_county": "Texas", "ship_to_post_code": "78701", "ship_to_country": "US", "ship_to_phone": "5550100"}');
INSERT INTO "order_lines" VALUES(9,20000,'Item','SHIRT','SHIRT','Shirt','1','20.00000','0.00','20.00','0.00','2','{"order_number": "US-100", "line_count": 3, "store": "US", "order_date": "2026-11-21", "external_document_number": "US-100", "customer_no": "WEBGUEST", "email": "ada@example.test", "sell_to_name": "Ada Example", "sell_to_address": "1 Test Road", "sell_to_city": "Testville", "sell_to_county": "Texas", "sell_to_post_code": "78701", "sell_to_country": "US", "sell_to_phone": "5550100", "currency": "USD", "payment_method": "CARD", "shipment_method": "GLS", "prices_including_vat": false, "import_action": "Order", "reserve": true, "customer_po": "100", "line_no": 20000, "line_type": "Item", "item_no": "SHIRT", "description": "Shirt", "quantity": "1", "unit_price": "20.00000", "line_discount": "0.00", "line_amount": "20.00", "vat_amount": "0.00", "ship_to_name": "Ada Example", "ship_to_address": "1 Test Road", "ship_to_city": "Testville", "ship_to_county": "Texas", "ship_to_post_code": "78701", "ship_to_country": "US", "ship_to_phone": "5550100"}');
INSERT INTO "order_lines" VALUES(9,30000,'G/L Account','','6810','Flat Rate','1','0.00000','0.00','0.00','0.00','shipping-1','{"order_number": "US-100", "line_count": 3, "store": "US", "order_date": "2026-11-21", "external_document_number": "US-100", "customer_no": "WEBGUEST", "email": "ada@example.test", "sell_to_name": "Ada Example", "sell_to_address": "1 Test Road", "sell_to_city": "Testville", "sell_to_county": "Texas", "sell_to_post_code": "78701", "sell_to_country": "US", "sell_to_phone": "5550100", "currency": "USD", "payment_method": "CARD", "shipment_method": "GLS", "prices_including_vat": false, "import_action": "Order", "reserve": true, "customer_po": "100", "line_no": 30000, "line_type": "G/L Account", "item_no": "6810", "description": "Flat Rate", "quantity": "1", "unit_price": "0.00000", "line_discount": "0.00", "line_amount": "0.00", "vat_amount": "0.00", "ship_to_name": "Ada Example", "ship_to_address": "1 Test Road", "ship_to_city": "Testville", "ship_to_county": "Texas", "ship_to_post_code": "78701", "ship_to_country": "US", "ship_to_phone": "5550100"}');
INSERT INTO "order_lines" VALUES(10,10000,'Item','MUG-RED','MUG-RED','Mug','2','10.00000','0.00','20.00','0.00','3','');
INSERT INTO "order_lines" VALUES(10,20000,'Item','SHIRT','SHIRT','Shirt','1','20.00000','0.00','20.00','0.00','4','');
INSERT INTO "order_lines" VALUES(10,30000,'G/L Account','','6810','Flat Rate','1','0.00000','0.00','0.00','0.00','shipping-2','');
INSERT INTO "order_lines" VALUES(11,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','29','');
INSERT INTO "order_lines" VALUES(11,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','30','');
INSERT INTO "order_lines" VALUES(12,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','32','{"order_number": "EU-1009", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1009", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1009", "line_no": 10000, "line_type": "Item", "item_no": "MUG-RED", "description": "Mug", "quantity": "2", "unit_price": "12.10000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(12,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','33','{"order_number": "EU-1009", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1009", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1009", "line_no": 20000, "line_type": "Item", "item_no": "SHIRT", "description": "Shirt", "quantity": "1", "unit_price": "24.20000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    store TEXT NOT NULL REFERENCES stores (code) ON UPDATE CASCADE,
    order_id INTEGER NOT NULL,
    number TEXT NOT NULL,
    status TEXT NOT NULL,
    rule TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state = 'received' OR state = 'open' OR state = 'pending' OR state = 'inserting' OR state = 'unknown' OR state = 'inserted' OR state = 'verified' OR state = 'released' OR state = 'posting' OR state = 'posted' OR state = 'cancelled' OR state = 'history' OR state = 'skipped' OR state = 'ignored' OR state = 'gone'),
    currency TEXT NOT NULL DEFAULT '',
    total TEXT NOT NULL DEFAULT '0',
    total_tax TEXT NOT NULL DEFAULT '0',
    email TEXT NOT NULL DEFAULT '',
    customer_name TEXT NOT NULL DEFAULT '',
    date_created TEXT,
    date_modified TEXT,
    date_completed TEXT,
    read_at TEXT NOT NULL,
    admitted_status TEXT,
    admitted_by TEXT,
    fully_import_from_website INTEGER GENERATED ALWAYS AS (state = 'pending' OR state = 'inserting' OR state = 'unknown' OR state = 'inserted' OR state = 'verified' OR state = 'released' OR state = 'posting' OR state = 'posted' OR state = 'cancelled' OR state = 'history') VIRTUAL,
    imported INTEGER GENERATED ALWAYS AS (state = 'inserted' OR state = 'verified' OR state = 'released' OR state = 'posting' OR state = 'posted') VIRTUAL,
    imported_date TEXT,
    verified INTEGER GENERATED ALWAYS AS (state = 'verified' OR state = 'released' OR state = 'posting' OR state = 'posted') VIRTUAL,
    verified_date TEXT,
    nav_sales_order_number TEXT,
    posted_invoice_number TEXT,
    prepayment_invoice_number TEXT,
    external_document_number TEXT,
    found_in_bc TEXT NOT NULL DEFAULT '',
    failed INTEGER NOT NULL DEFAULT 0,
    hold TEXT CHECK (hold IN ('rule', 'person')),
    conflict INTEGER NOT NULL DEFAULT 0,
    conflict_fields TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TEXT,
    error_code TEXT,
    error_message TEXT,
    failed_at TEXT,
    availability TEXT,
    sent_at TEXT,
    sent_total TEXT,
    settle_at TEXT,
    bc_clock_ahead_s INTEGER NOT NULL DEFAULT 0,
    ready_since TEXT,
    posting_date TEXT,
    claimed_by INTEGER,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    shop_seen TEXT,
    ignored_by TEXT,
    bad_readings INTEGER NOT NULL DEFAULT 0,
    checked_in_bc_at TEXT,
    content_hash TEXT NOT NULL DEFAULT '',
    payload_id INTEGER,
    accepted_payload_id INTEGER,
    accepted_hash TEXT NOT NULL DEFAULT '',
    first_skus TEXT NOT NULL DEFAULT '{}',
    cuts TEXT NOT NULL DEFAULT '',
    line_count INTEGER NOT NULL DEFAULT 0,
    forgotten INTEGER NOT NULL DEFAULT 0, conflict_code TEXT, conflict_message TEXT, conflict_since TEXT, refunded TEXT, accepted_status TEXT, accepted_refunded TEXT, telling TEXT CHECK (telling IN ('open', 'told', 'never', 'gone')), tell_at TEXT, transport TEXT CHECK (transport IN ('staging', 'api')),
    UNIQUE (store, order_id)
) STRICT;
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T22:53:52.000Z','2026-11-21T22:56:02.000Z',NULL,'2026-11-21T22:54:02.966Z','processing','rule','2026-11-21T22:53:56.718Z','2026-11-21T22:54:02.435Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T22:53:56.602Z','48.40',NULL,0,'2026-11-21T22:54:02.435Z',NULL,NULL,'2026-11-21T22:53:54.978Z','2026-11-21T22:54:03.031Z','2026-11-21T22:56:02.000Z',NULL,0,'2026-11-21T22:53:54.978Z','4630ff31f6c358c734dd2dc7aa966f6406d2e143223fbc932fa8bdb47ca4b2a6',1,1,'4630ff31f6c358c734dd2dc7aa966f6406d2e143223fbc932fa8bdb47ca4b2a6','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T22:53:52.000Z','2026-11-21T22:56:02.000Z',NULL,'2026-11-21T22:54:03.291Z','on-hold','rule','2026-11-21T22:53:56.718Z','2026-11-21T22:54:02.436Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T22:53:56.606Z','48.40',NULL,0,'2026-11-21T22:54:02.436Z',NULL,NULL,'2026-11-21T22:53:54.978Z','2026-11-21T22:54:03.391Z','2026-11-21T22:56:03.000Z',NULL,0,'2026-11-21T22:53:54.978Z','e339daf4721e0b07a9fe2d1d53337b81b833a7d9751108cff2a3e7225f8f9cd5',2,2,'e339daf4721e0b07a9fe2d1d53337b81b833a7d9751108cff2a3e7225f8f9cd5','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T22:53:52.000Z','2026-11-21T22:53:52.000Z',NULL,'2026-11-21T22:54:03.291Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T22:53:54.978Z','2026-11-21T22:54:03.391Z','2026-11-21T22:56:03.000Z',NULL,0,NULL,'dae0ad48dbed0e442dde86abd015716d132b2ef16a729f74f553075c0a70cac6',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T22:53:52.000Z','2026-11-21T22:53:52.000Z','2026-11-21T22:53:52.000Z','2026-11-21T22:54:02.966Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T22:53:54.978Z','2026-11-21T22:54:03.031Z','2026-11-21T22:53:54.000Z',NULL,0,NULL,'c6f718dc0a30f407ac35f616967683f7ad5bc2d7bab7ad3e29c5cb4100adc40f',4,NULL,'','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T22:53:52.000Z','2026-11-21T22:53:52.000Z',NULL,'2026-11-21T22:54:03.291Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T22:53:54.978Z','2026-11-21T22:54:03.391Z','2026-11-21T22:56:03.000Z',NULL,0,NULL,'94e4f29241e9da78484f0c7972c5541b65093bca99cd6de27331e5692e83682d',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T22:53:52.000Z','2026-11-21T22:56:02.000Z',NULL,'2026-11-21T22:54:03.291Z','processing','rule','2026-11-21T22:53:56.719Z','2026-11-21T22:54:02.453Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 27", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T22:53:56.607Z','48.40',NULL,0,'2026-11-21T22:54:02.453Z',NULL,NULL,'2026-11-21T22:53:54.978Z','2026-11-21T22:54:03.391Z','2026-11-21T22:56:03.000Z',NULL,0,'2026-11-21T22:53:54.978Z','f30ee678dae0472593e783be8db8f93a9d5045718771d1b80accdbc239db206a',11,6,'7a6dfdebac72660bbc7ffb9ff11dd0d06d6a8e8e238477a6a89e3808e2997eb1','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','2026-11-21T22:54:03.033Z','0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-21T22:53:52.000Z','2026-11-21T22:56:02.000Z',NULL,'2026-11-21T22:54:02.966Z','processing','rule','2026-11-21T22:53:56.719Z','2026-11-21T22:54:02.453Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-21T22:53:56.608Z','10.89',NULL,0,'2026-11-21T22:54:02.453Z',NULL,NULL,'2026-11-21T22:53:54.978Z','2026-11-21T22:54:03.031Z','2026-11-21T22:56:02.000Z',NULL,0,'2026-11-21T22:53:54.978Z','c889be789029dd9ff6447bc3623b903db9fa417c34494657fb3e02171241807c',7,7,'c889be789029dd9ff6447bc3623b903db9fa417c34494657fb3e02171241807c','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-21T22:53:52.000Z','2026-11-21T22:53:52.000Z',NULL,'2026-11-21T22:54:02.966Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-22T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T22:53:56.594Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T22:53:54.978Z','2026-11-21T22:54:03.031Z','2026-11-21T22:56:02.000Z',NULL,0,'2026-11-21T22:53:54.978Z','f53049b5050ead5e4bd3164545679ad577590df7c14b68550121cdfe252c3cbf',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T22:53:52.000Z','2026-11-21T22:53:52.000Z',NULL,'2026-11-21T22:54:03.091Z','awaiting-fulfillment','rule','2026-11-21T22:53:56.719Z','2026-11-21T22:54:02.453Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T22:53:56.608Z','40.00',NULL,119,'2026-11-21T22:54:02.453Z','2026-11-21',NULL,'2026-11-21T22:53:55.088Z','2026-11-21T22:54:03.105Z','2026-11-21T22:56:03.000Z',NULL,0,'2026-11-21T22:53:55.088Z','af281f924bf946fc8c479911a4d10d4e1c67deec8bb2f088c70291980b6bb2a1',9,9,'af281f924bf946fc8c479911a4d10d4e1c67deec8bb2f088c70291980b6bb2a1','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0',NULL,'2026-11-21T22:54:02.738Z','staging');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T22:53:52.000Z','2026-11-21T22:53:52.000Z',NULL,'2026-11-21T22:54:03.439Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T22:53:55.088Z','2026-11-21T22:54:03.458Z','2026-11-21T22:56:03.000Z',NULL,0,NULL,'6594058fc8a906c4a8f198887a2ec4215b75e138d73457b411ce3c992985c0ce',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T22:56:02.000Z','2026-11-21T22:56:03.000Z',NULL,'2026-11-21T22:54:03.142Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T22:54:03.031Z','2026-11-21T22:54:03.152Z','2026-11-21T22:56:02.000Z',NULL,0,'2026-11-21T22:54:03.031Z','806329c1827da88d5ce2d58d4e6779f45eacd16876b32e82bf9f7f3836f4af29',12,NULL,'','{"29":"MUG-RED","30":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T22:56:02.000Z','2026-11-21T22:56:02.000Z',NULL,'2026-11-21T22:54:03.138Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T22:54:03.169Z','48.40','2026-11-21T23:11:03.181Z',120,NULL,NULL,NULL,'2026-11-21T22:54:03.031Z','2026-11-21T22:54:03.152Z','2026-11-21T22:56:03.000Z',NULL,0,'2026-11-21T22:54:03.031Z','e4ea027528eb2a5d99ccf616d47eb8db6d601d5fdef7f6c63825e9eace878f8e',13,13,'e4ea027528eb2a5d99ccf616d47eb8db6d601d5fdef7f6c63825e9eace878f8e','{"32":"MUG-RED","33":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0',NULL,NULL,'staging');
CREATE TABLE outgoing_notices (
        id INTEGER PRIMARY KEY,
        channel INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind = 'news' OR kind = 'digest'),
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        made_at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state = 'waiting' OR state = 'sending' OR state = 'taken' OR state = 'dropped'),
        tried_at TEXT
    ) STRICT;
INSERT INTO "outgoing_notices" VALUES(1,0,'news','woobc sandbox: bc-insert','ITEM_UNKNOWN: eu 1007. A line has no item in Business Central. Create the item, or map its SKU (or `name:…`) under `mapping.items`.
    eu 1007: The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T22:53:56.721Z','waiting','2026-11-21T22:54:03.596Z');
INSERT INTO "outgoing_notices" VALUES(2,0,'news','woobc sandbox: import-orders','CHANGED_IN_STORE: eu 1005. The order was changed in the store after it was sent. Change the sales order in Business Central to match, then `woobc orders resolve 1005 --reason …`.','2026-11-21T22:54:03.109Z','waiting','2026-11-21T22:54:03.596Z');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'91f42f6741ac0c9d5d5b50637499dd0fcc125637dff6873998434dfce4046a8b','2026-11-21T22:53:54.651Z',X'5809D554CB6EDB3010FC1583D7CA86443F52E8D4438CB44553144E720A0A8296D636519154F8281C18F9F70E69A9752F7D1C73927677B4DC9D19EAC454CBEAAA2CCB82F92043F4AC66BDB30D79AFCC9E15AC89CE91699E915F3F6C90E89D425528D374B12511E491D5C1452A58B04176C02DDECE162590393E03D8906AA20F569313E9D8AB826D55D7A573EA13DB29E7833052135A7C5114C8A147277F253F4AE33D993494D5BD34692604B26D1DC61515C26BEB7AEF8393324C9617357E86362AE4455A422DED9BCEC26B6F7D682CB2355B5D55D5647D836463A3092EE13F7F42485AAAB45D9F477B4747A9FB8E66817C481D0ED6A4CFDFCCABC96A52F1F962B55A2ED90B8E39A8BE7F253B8E5BA4B97BF9ACC904A1291C2CD4825308F226470C1A1A3BF267A2DE42AE9A252701024D49A8401A767A3C9D3D56B041DBDB987C0593B5B109D90815DCF75D3A2583B2266790788AD284AC178795E45134F042B2273EF6713B9A8D97B37CE4981AFCB698F19F16C43723EAD29223441EE9B731C7CE437D6C8C2E39F3F2B560E0448A560689F510FA6F11D5DB879BE9667D8DF1F69DDDCA4E44A39E227848E4E58D7171D2652B98D2728FD733337921D72450A61DD76DBC072676DD4B7186818581C0BB8372D9739714567FA410D5D740E1DDFB0F9BFBBF11C8FF97C0A4D07009457266521BB91DD165E868174D3BD4A02D89C6111EADD8EB007178C957D3AA9AF2EA9EF37A39AF971C9366A0B6ADDAA97F41A61F57875FDBD034EBFB03ACBDB618');
INSERT INTO "payloads" VALUES(2,2,'589cdc5b14ff2095e687c06204c35725bb9f75b8c661fbaf63726bfe925b4611','2026-11-21T22:53:54.651Z',X'5809D554CB6EDB3010FC1583D7CA86443F52E8D4438CB44553144E722A0A82A6D636513E1472593830F2EF5DD252E2531FC79CEC1D2E97BB33B33A31DDB1B6A9EBA6621125A6C85AE6DDF4E04DC72AA65208E0D41381EB870D017DD00AA2D04E99D4814079642D860415438FD250DEE2FD6C51536689CF096C80548AE82D0491DFBCAAD8561BA3DD9EB527B6D321A270D20295F8A60121500D235FC1CFD2C5082E37E56D2F5DEE8902D9750162140D85D73EF43162901227CB8B337E4E551ACB201DD0591E36BF457F7B1F5179425BB6BA6A9AC9FA8640E593C390F3BF7EA110ACD479BABEB4F6018ED2F60666081173858377F9FABB7933594D1A3E5FAC56CB257BA6670EBAEFDFC88CE314B9EF5E3E5970282CE0C1935A64132079B323060D9D1FF973C96E49AE96651B510A690A422358F2D2F75331D8A26283B6B7699F090BBE4B0A8B119ABA62BF64D012B5770521E0314987452F4E569247A1C80BD99B7439A6ED68365ECFEA6CB6111AFCB698F1170BD29D31EBD292638A3CC26B9BB40463E5E17C2C4C550AF2FCA362C489149D4449E351187F263ABD7DB8996ED6D7D4CBDEF8AD342239FD9888874C1EA16571F2A6554C5BB927B79C9929030595930AEDB46EE31EB864CC73754E5BBE107877D0A178EE92426AFC0F14E6B1DE0085771F3F6DEEFF4620FF5F02B342C3128AECCCAC36613B80CB30C02EB96E38236D41A800F4D389BD451287D77C356D9A296FEE396F97F376C9A9D392687DA777FA5F32F387CBD0A76D285AF4FD0D4CD4B494');
INSERT INTO "payloads" VALUES(3,3,'3e807cca9dcfdac32b89ec6dff1051d2eb9ca159a719b69b6b0ef755c8a87406','2026-11-21T22:53:54.651Z',X'5809D5544D6FDB300CFD2B81AE73025BF968E1D30E0DBA0DEB30A4EDA91804C566126196E44AD490A2E87F1FA9D86D4EFB38F694907AA2C8F71EFD2C4C2BEAAA2C6521226A4C51D4A207D71AB71785685208E09A274AAEEF3794E88369202AE39A2EB5A0501F458D214121D0A3EE08B7B89C2D4A42E6F8041043AA4911BD85A0F8CD8B426C4DD7F13BF5B3D8991051396D814A7C378010A846A7DF925FB48B111C37E56DAF1DF744816EDB0031AA8AC22B1FFA1831688D93E5D9993C411B83799016E88C87E5B7E86FEF23369EB2B5585D54D5647D4DC9C6278781F1DFBE5208561B9EAECFAD7D84A3B67D073384885CE1E01D5FFF30AF26AB4925E78BD56AB9142FF4CCC1F4FD3B99719C82FBEEF5930587CA021E3CA945360192971D3168E8FCC89F4B764B72D5826D4410D2149441B0E4A587E76C30127BD0F626B1AFFAE0DBD46036425516E2970E46A3F12E6728F198B4C3AC97242BE9A36AC80BEC4DBA1CD376349B2C67259B6D4C0D7E5BCCE4AB05E9CE883AB7E408D147786BB33AB3F1A9C45898AAE41B2F3F0A419C68D56AD4341E85F167A2D39BFBEBE9667D45BDEC3BBFD59D4ACE3C26E281C9A36C5E1CDEB44218ABF7E496133379A0D03028D34EEB36EE814B5DF7529C6097AF04DE1E4CC89E3BA7901AFF03853CD63BA0F0F6D3E7CDDDDF0894FF4B202B342CA16267B2DA94DB019C870176C9B5C319690BAA09403FADDA5B2471642957D3AA9ACAEA4ECA7A39AF97ECF40CB4BE353BF32F48FE7075F4691B8A667D7F037DE4B4D0');
INSERT INTO "payloads" VALUES(4,4,'c96147148fca28f9878d496cc706e842d8e33e29892ba6dcf43e708d8a0c26ff','2026-11-21T22:53:54.651Z',X'5809D5544D6FDB300CFD2B81AE73025BF9E8E0D30E0DBA0DEB30A4ED69180445621261B6E44AD49022C87F1FA5D8994FDD76EC29E1E313453E3EF9C48C66755596F38205941803AB99726DD70082660553D17BB0EA85E0F5D38680CE1B054118AB9AA841A03CB21A7D8482A143D9106FF17EB6288999E30B81F5908A015D0B5EA45B6F0AB6354D63EC9ED527B6333EA0B0B2052AF1CDD0F59E6A34F20FF859DA10C0A6A6A84169534F1448AD3D84202A0A6F9DEF42402F254E96A31CBF5095C13C8806CAA571D35DF4B773019523B466AB9BAA9AACEF08542E5AF489FFF50B85D04A93A6EB726B1FE0289348338480A9C2C1D974FCDDBC9AAC26159F2F56ABE5929DE99A83E9BA3732E33045EABB932F2D58142DE0C1D1B6C82840EB4D8EE87768DDA09F8DED96D655B36424A2D04E41188496DCF4FDD45BAC60FD72EFE33E29E69D8E0AB313AAB260BFA437128DB31921E0394A8B79619CBC248F429119923DE97088DBC16DBC9C95C96D03D41B6E31E3570FD2998135F6E440914718F539F2F1A5C45098AAE413E71F052351A4D01225CD4761F819297BFF7437DDAC6FA9977DE3B6B211D19AE7484224F508CD2F273DB6829956EEC92E1769F2405E2552D69DDEDBF0106C6C9A73D12B585D157C38189F5D37D690D2AF6848D9B7A0E1C3C74F9BC7BF29C8FF57C1B4A2FE198AE4CDB46EC27600E3D0C32E5ADDE768B9209407FAD162DF226D87977C35ADAA29AF1E39AF97F37AC9A9D34C6C9D363BF32FCCEBB7F595A2E7DFF99AB86B');
INSERT INTO "payloads" VALUES(5,5,'c221cc1a71d06c1df88e5b69f558ccd541e4435e2ced7e80c398fabd706c2137','2026-11-21T22:53:54.651Z',X'5809D554C96EDB3010FD1583D7CA86442F2974EA2146DAA2290A2739150531A6C636512E0A97C281E17FEF90965A9FBA1C73B2E771389C79EF8D4E4C75AC6DEA7A51B11021A6C05A26C14AD41A3B563199BC472B5F085E3F6D08E8BD921884B252A70E4584236BA34F58B1E82268CA5BBC9D2D6ACA2CF125810D904C213A835EE4576F2AB6555A2BBB67ED89ED940F5158304825BE288CE8A98686DFE047B021A0CD4D39D383CD3D51005DE73104D15078EB7C1F42F40071B2BC3AE39754A96219A4433ACBE3E6B7E86FEF42948ED096AD6E9A66B2BE2350BA64A3CFF99F3F518806549EAE2FADBDC323985EE32C6288B9C2C1D97CFDCDBC99AC260D9F2F56ABE5929DE99983EAFB5732E33845EEBB871783360A83F1E0482D320A92BCD9118386D68DFCD964B62457CBB29128853445A1221A72D3D7D3C562F38A0DE2DEA77D66CCBB2EC9589CD0D415FB015E4154CE168480E7043616C13879098E429219B23DE97248DBD16DBC9ED5D96D2334186E31E3BF3C4877C6AC6B4F8E2970C4AB3EAF7C7C293116A62AE5C6F95BC58814101D44A0F9280CDF139DDE3FDD4D37EB5BEA65AFDD16B448563D272222B34768D99CBC6C155306F664970B3565202F7352E19DF66D5C049BB43E570383B4A203830F07E58BEBAE396CFEC8219DBE060E1FDE7FD83CFE8D41FEBF0C6689863514D99B596EC27688D7A1C75DB2DD7046E2A2901EE9A7137B13491D5EF3D5B469A6BC79E4BC5DCEDB25A74E4BA2719DDAA97FC9CC9F2E4D1FB7A16811F8273CC6B5E4');
INSERT INTO "payloads" VALUES(6,6,'9ed18adde8f0eac15ab24d00ab944a95672d8906118ec2b93809fabe246c58e4','2026-11-21T22:53:54.651Z',X'5809D5544D6FDB300CFD2B81AE73025B89D3C1A71D1A741BD66148DB5331088ACC24C22CC995A82145D0FF3E4AB13B9FF671EC2921F94491EF3DF9CC74CB9AAA2CEB82059418036B58EF9D8210B43DB082A9E83D58F54CF9CDC39612BDD75415DAAA2EB620509E58833E42C1D0A1EC08B77ABF589584CCF105C086948A019D012FD2B565C176BAEBD23DCD99EDB50F28AC34402DBE6940F0D4A393BF939FA50D016C1ACA995EDA341305B26D3D8D2B2A0AAF9DEF43402F25CEEA498D5FA04A635EA405AAA57DD35DF4B7770195A36CC3D6575535DBDC5052B968D127FCD72F1482913A6DD7E7D13EC0499ABE830542C0D4E1E86C3AFE6E59CDD6B38A2F57EB755DB317BAE6A8FBFE8DEC386E91E6EEE5B3018BC2001E1DA9454E0192373962D0D0BA913F1BCD8EE46A587212414853101AC1909D1ECF178FAD0B36887B1B93B1C8656D54989D5091157E4AAF256A67476F3C4569310BC6C94BF224149921F9930E87B81BDDC6CB4599DC36A606C3AD16FCD5837466444D3D3942E40926734E7C7C693136A62EF9C4CBF782112952B41225ED4761F811A97AFB7033DF6EAE699643E776B213D1EAA7484424F6289B5F4E7A6D05D3461EC82E176AF2425E2550E69DDEDBF8106CECBA976260F0EA95C1BBA3F6D975530EAB3F7248D5B7C0E1DDC74FDBFBBF31C8FF97C124D1F00C45F266929B727B8069E8611F6D3BD4485C10CA03FDB4E26090D4E1255FCFAB6ACEAB7BCE9B7AD9D49C26CD40E35ABDD7FF824C9FAE8E3E6E43D32CF02FA7EEB687');
INSERT INTO "payloads" VALUES(7,7,'4a1ada1fd508668187ab2a261115f2f73af79a45ba6951f02405aff34f42909e','2026-11-21T22:53:54.651Z',X'5809D553C18ED33010FD95CA57B2559CD24073022D2B2484D00AC109ADACA9336D2D623B6B8F5157D5FE3B63A7110171E0CAA99DF1CBCC9B376F2EC2F4A29375DD562212508AA21363F01A6334EE282AA15308E8F413E7EFBE7EE6C4180CBF2AE3F4907A540467D151485809F20403E364BD7EBD636489278090534AA748DE6250B96D5D89BD1986DCA7BB8883099194038B5CE2DE2061E01A03FC4A7E001723BA4CCADB115CE6C401F47D60BA4A72F8CE8731460A00B4DA2EDE9A09AA0D95417AE4B73C6FEEC57F471F497BCE76A27D25E5EAEE3D27B54F8E42C67FFAC8215A3079BAB1507B8367B0E3806BC248B9C2C9BBFCF98B8D5CB52BD96C5EB6ED762B9EB9CDC98CE37F32E33C45E63DC2934547CA229D3C6F8B9D82BCDEEC88EB0E9D9FF573C9EE795D79F575CB10DE292A4368D94EDF2E93C77695B82EF716C6AC58F07DD2549C209B4AFC8060808C77B3371E13382A0B93EC25382BCD66C8FEE48F63DACF6EDBADEB7A91F9DD6F7F80FEE2482E8C0B960B174F8E5D742A1E7E7EA8044B02AA07029E8EC3F83D31ABDBB7F74CE338F83D0C2A39F3985882AC1B67CBCD888E2530168EEC9349933249D0195304E7439B2FC0A561C8AD66F7A82C69E6C9B903E2320C7848AEBFBE312B543A20FFF4EA68896B3775D3DE4879D3C82F4DD36D37DDB6614A05687D6F0EE65F90F9E206BEC96BD142EF278AF55340');
INSERT INTO "payloads" VALUES(8,8,'9a2da754cd8060f0b2590b5eda5f346133bd0e8e5b47f847081fc5878439c033','2026-11-21T22:53:54.651Z',X'5809D5534D8FD4300CFD2BA35CE98E9A96CE4A3D7160B5124208213821147952CF4C443EBA8903BB1AED7FC7C9B4DA0171E0CAA9F5B3633FDBCF67612631CAB6BD6D4422A09CC428E61834A664FC513442E718D1EB27C6EFBE7C62608E86BDCA786DF3848AE0518C143336820281E5B87EDBF61C58CD8B5FB4DBA1403A270A0EA32A55DB46EC8DB5A5CC7816071313290F0E39C3478384911F587801DF814F097D4913DC0CBE506203A629325B25D97C1BE29C124500DA0C57BEEE12AA0DD53E26645F69B7D4E2DF3924D281D151EC6EA5DCDCDD33A843F6144BFC87F76CA203539A9B2BB537F8086EB6B8254C54329C822FCF5FF572B3DBC8AE7FBDDB0D8378E6322733CFFF498F6B1785F70C4F0E3D2987740ABC2D160AF276AF76E8C33A3F9FDD9ED7358A22240EE19DA232848ED5F4F55C25D6C9462CCBBD3707DAFC8C3097B9C530654D550FB26FC40F8806C804BF2AE42183A7BA364EC05A539A255144CA8F53DEAF92EBB6437B85FCAEBA3F82FEA24B4E8C2F5C4BA545CA8B6EAF2A55E4F95B237830A02620E01ED94CDFF385D5D1863D5895BD79C83C8532BADA285F8D189967238C8323FF5F06531B89BA44D5A9F3B1AD67E0B3B5A5D22A2155E65A68327640BC36231EB29F161F9342A523F2675247479CBB6BBBDD8D94379DFCDC75E3D08F43C7A46AA00B9339987F892C6767F93097A495DE2F7A6B54A2');
INSERT INTO "payloads" VALUES(9,9,'87c57359787be21b9a144692912764e8520a07fc85cc73b7cb4c381363e1a30e','2026-11-21T22:53:55.062Z',X'5809ED58DD73DB360CFF577C7A9DE3D84A9CC47E5AD7B5DB1EB6DB35E953D3D3511265F32A4B2A45F9A3B9FCEFFD8114A9CFA4BDAEB7BBDD9A979800088020F003A8072F973197DEFAC113B1B75ECCE7532FAA4A95EFB80C888275CC140F22C9F10F04EF96A9E9C45F4CFECAF7137FEE5F4D7C7FBDBC582FFDC94F73FC79534F948162C74064515A9562CF83428A48641B6F9DB0B4E4B5C65D1E8B447CA54AED43B91545A137C048A998AA4AEDE362619770EFC58109056393D7559A8834DDF14C917815AA5CB134E047720E8297F359EDAFE3C1E3A7996697DB14B29207DA23180BA2BC54D0E9B81D4663F3097E63F709819EEDAE768A7594B2D204E372EA69D7B62C8BD331D73A8C11D7BAFC11D7BA023DD706CC11D70E9215C5986B1DC6886B5DFE886B5D819E6B0366D7B527D3C3301A6B4DE2184ECF8C507C8702A064F3D617A806BD76B98B822AD889B232D871B5CDA9A45E4A1E0B3579C9648C54B5EC42E67B81E2D4399E5569DAB04CF26367C40A556137B6499E5459CCE380EDF20A39DFCA465DE301CA32161BA1FDAA0B11852E756DC3FCC8BE8D48541071A950A811A1C050B5280216C79297250C2E56FE6C3EF367D770A76104FB2BF040DAF01CD488BC932790DE66884D3CB94525F3B2CF87BBB94F42B7E04495943C8B4EA6DC5BEB288FB916FAB52DC58F11F270C30309CD602F74A553B56B7C8A79C2AA1427EB691DD03BDA11F32409B29C7CD5C77138B9C3E9D9860CC1895894FA8423B102BDC8335C829180FCB0DCEB609A280190359AC63CE51A7CEB6BE3213B05F5A552FE10E8464C2A1D1E6F3E0F93F96A717DB64AAEC3B3E5E5D5E5D90D5BCCCF56CBE5928517F1FC6A49F912021CA908DDF53D788990A50A32B6A3B3BC8819A4802B8EF2EAC87645CAC958BE2B5846778845A924E72A5860B598DCF1524DDEE48C2CD40CBA45DA23146D20813D4C931A4A633275C78F8C12E09328B0BABEB99E2F68C3938952733A29526CF38C74E19073B431ECE73B2650821E8BD9CF3040AECF70790AAC2497BB00CD278D7197EFDE3F82C2E95ADFBDD7F1D63B83BC404033D7B4D001A94A10E73850A702B64C4D9A7B28F34A4664FF703890EFC8BF8CA7365FF9517199A1FB5831B335CAB3526C320203187FF00A117DA88ADA0F0BF2F0AA6ECEF0F25FBEA07F7221FDCB7DE63A867727BE08A2363C0D8ABE4E19528F32AA6E81A629D34483EEECDA895D3B40B7048DE3AD45B73D8C35550877FB9D1D2E068CB6B1EE166B7540ED9A77C7FD8434B769D525D675FB6ACFE5E9B0E55257188D4C54E51F2B035C0F5E25A928B64A15E5FAFEFCFE9C1562168A0D4A1A335FC467F8717FAE1B430966182DFC8BFBF3BD7F7FAE131D34541704ACE21A3E38315AE4DA1EB5259BF3DEB7A9A0E2EC962B504950102847DAD5D120A29E63D13FE32A32A078E5AF96536FCFA46068BC34D85E5D10C56C3175576792E6E2020DCBE2B19E8EA75E1DE33FAB0D928C166822665A464C5B540A256E54396AF9A1A2DF6F7F3B7BF38A7A55554458E3878112AFD89E4AF4D8D4E62E8DCC04270BD72234C565F180E1326CC0E9CD273A91EBF1C4F39D7A33CBD8041E301AF5FD2D3DF5072E365B3A374601D36E0F22565B3A8A69C338E1D6CA5C5A9998174666B6349B3E56889EEE187EAB9AF54B82C2E2DCD6A56D42D3B838C675271B63F6CE8049C94E530EFEAD432D0E92C4888DF47AC93197653697DCE8593FA9DCBACE277BEB8EDE7F4F74184D12B8B374F92391E80AF4CEEB989D49C69D58D73ABDBB7060BEA7C9D5B86D9A98A1C4BA931B4A228E18431D42F4CFA2A7172A5E1D1DAA014D519265258B94C088446122065A302D4B8C174432EA0B865950D5F34FBBC80D1B971762104EE142CD7477188A2CA05A2740CCAA5D480F5F6DDFB6E7C648D2BC1E5DD326D1105ED6CE0DA6E36637DE37299EB66ED4AB5BBA75D61CAB26620848C4A6922C4C796B26692649E831C5D95CABADC1C7A9190D7C0B57E4C200FC6E6E56D75DF0BB5911E51BC1EF762B240D517DF8EBD05B0068E906026F7FFFE3CD1D767F2D00DAA3E2F14390D8E47E9F318C8EDDD2CBF6FF1A00E20DA05D6EA0EE0700DA8F383F00D0624A033EFF2B007CFF88275B9C1FB2146FCE1A51EB97C683D74768CD7FC44059070DEBEF350F3B8DCF4DBC4E082EB8F6E806E8EFE7CC88EEE7DC1A1187837864E36BC5770C9155F89C2B5606F6DD9BB9C96C47B2DDA5351500E4A9DF375FCCBC5F1826EA3B76FCBBA6A2E9D8613D4873CCDA3448F20C64A7B7794150AF375FC7BEF45588BEA059199507AD31467F6D7EF64B94F127A0A77285488F7FBC7E7CFC0C3E16D7ED');
INSERT INTO "payloads" VALUES(10,10,'6d5e1bba5d7582c25d4082735bb125b5865f1af5c4aa077ec14c8c2cf0a3e90a','2026-11-21T22:53:55.062Z',X'5809ED584B73DB460CFE2B1A5E2BCB222DC5964E4DD3F47168A7133BA738C359914B692714C92C977AC4E3FFDE0FFBA248D14E26CD74A6D3F8622D8005B058E003960F4129532E83E54320D260194EC3719034B52AB75CC644998E8394291E2792E31F08C12D53E351148EFE2C77A3681ABD1845D1727EB59C47A31FA6F80BC681A863C50EB12892BCA9C58EC795148928D6C1326379CDADC66D998A4C7CA14AED43BD1155A537C048AD986A6AEDE3B55BC1BB977B26146C8DFE62C72D2F1449362B552A96C7FC407E4168369D58573D0FCE3ECD34BBFCA615AB79AC9D81A138296B059D9EDB61B4369FE0B7769F10E8D9EE6AA7302739AB4D1C66E340BBB661459A0FB9D6610CB8D6E50FB8D615E8B976C61C706D2F59550DB9D6610CB8D6E50FB8D615E8B976C6ECBAF6647A18466BAD4D1CC3E999118A6F91FB946CC1F20A85A0D73E6D514B95C9CA78CBD5A6A46A7A25792AD4E815932952D5B12B59EE04EA52A777D1E479CB32798F9D152F524412BB24CF9A22E569CCB66583943F49465DDD310A32156BA1DDB225881297BAAA617D60DF5A642A4EB85428D184EAFF5CB5A86296A692D7350C868B68329D44936BB8D332E2DD0BF0405AF312D484BC934790DE16084D3ABA450DF3BACF87BB654442B7E0248D94BC488E3A121A9CEC3A2953AE857E3E95E2870469B8E6B18466B0435DE854EC1A99529EB126C7C97A5ACFE81DED087996C54549BEEAE37884DCE2F46C4D86E0442A6A7DC28158815E95052EC14840FEBCDA6D304D9400C51A47539E730DBBF6DAF88A1D637BA9943E04B709934A8727584459B2582DB28B5998CD2FE6578B9B8BD5F52CBB98267CCA67B3304CA70C1B5622D7F0E0AFEF21C884AC555CB02D9DE5654A5280154F797D60DB2AE764ACDC56ACA03BC4A256927315875885A33B5EABD19B92511E5B06DD22ED118A3690C00EA6490D653199BAE3074609F04954585DDF5C4F43DAF064A2584E2745AA4D5990AEF97C3E0DF535F32D13A8C080A5EC471820D727B83C6A065929B731DA4E9EE22EDFBD7F0485D3B5BE7BAFE3AD77C665858016BE5DA1F7519520CE69AC8E156C999234F750978D4CC8FE7EBF27DF917F05CF5DBEF283E2B240F37162666B5216B55817D4A160FC21A844F2A1A9AC1F0EE3E19569CB11BCFC972FE89F5C48FF729FB98EF3BB139FC550179E16447FC919528F32CA7640D39381B7F4C37713B7F678EE081AC64F16DDEE30D45321DC6D776EB638639C1AEB6E7156CFA85DF3FEB89F90E62EADBA445BB7AF775C1EF71B2E7585D1B0449DF6636380EB21682415C546A9AA5EDE5FDE5FB24A4C56628D92C6B497F0097EDC5FEAC65083B94AC2E8EAFE7217DD5FEA44070DE321049C620B1F1C0CC878B2B5476DC9E57CF0752AA838BBE50A54121404CA115F1D68B42D22EA0916ED336D12038A2FA2C57C1CEC9814ACB0942BA2982DA6EE6C26E9E0E2020DCBE1314DC128401BE33F1AEAB8B44013317332627A42A550E24695A7D61F1AFAFDF6D78B37AFA957355582357E182809AACDB1468FCD41D19946C332C149E85B84A6F82C3E63F80C3BE3F4C613ADDE4E2741E4D59B51C625F019A355DFDFD253BFE762BDA173631430ED762F52B5A1A398368C136E9CCCCCC9A4BC323293B9D9F4B141F474C7884EAA59BF21282CDE6D5DDA2634AD8B435C7FB22166EF0C9894DC34E5E1DF3974C2419218B1815E2FB96A64E172C94F9EF631E5D7369FDCAD7B7AFF39D161B449E0CFD2E50F44A22BD03BAF677626197F625DD4F4E2C281F90ECDCA8E08A689194AAA3BB9A164E28031D44341FF2C7A7AA1E2D5D1A11AD014255951B344098C48142662A005D3B2C6784124A3BE629805959D7F4E8BDCB071792B0CC2395CB04C7F872B51C454EB048845B35DD19357DB77EDB9359235798629855AB36FDA24BA8297D6B9B3E9B8DD8DE74D8E47AD1FF56C4B77CE9A63592286804CAC1BC956393F9949DA49127A4C71B6D7EA6AF0716C4603BCF99E01BF9B9B051EC7A7E077B320CA5782DFED46481AA2FAF0D7A19F00A0A31B08BCFDEDF73777D8FDA500E88E8AB70F41629BFB7DC67974DC965EB6FFD700106F00ED720B75DF01D07DC3F90E800E535AF0F95F01E0FB473CD9D2725FE478735A44B52F8D87A08FD09AFF8881D2060DEB6F350F7B8DCF4DBC5E082EF8F6E807E86FE7CC80EEE7DC1A1087837864E36BC5370C9153F89C2B4E06F6FD9BB9CD6C4F72DDE5642A00C853BF6F3F98053F314CD477ECF097A5A2E9B8613DCE4BCCDA3448F20264AFB76DA2D4EBCDD7B1CF7D15A22F684E4695F1C918A33F363FFB25CAF813D353B941A4CFBF5B3F3EFE0D7377D4B2');
INSERT INTO "payloads" VALUES(11,6,'f89f9e641a77074db5827921a1990d0df3676e3133826ea28b4f38a60920e252','2026-11-21T22:54:02.966Z',X'5809D553C16EDB300CFD9540D73981ADD42EE0D30E0D0A0CEB3014EB6918044566126196E44AD49022E8BF8F54E3A62BB60FD829E1D333F9483E9E841D44DFD4755B89841A7312BD9862309092F57B51099363046F9E08DF3CDC1330454BAFCA7A33E60114EAA3E83166A80406D423F1E4D54AD6C42CF10B419C21931306075171D9BA125B3B8E5CA73F899D8D0995D70E28C5570B0891728CFA027ED23E25F02C2AB8497BD644811E8648725543E14D88534A18B5C645FBE64DBE508DC5D2C800F4C6FD722DFA3B85842610DA8BEEBA69169B5B024DC81E23F3BF7CA6109CB6DCDD54A47D84A376D3082B84849CE1103C7FFE61DD2CBA4523D7575DD7B6E299CA1CEC34FD273DCE5DB0EE493F39F0A81CE021D0B6C82940EB65479C77E8C33C3F9FDD96D6D50B76125168A7A02C82233B7D3F158FC9EB4A9C977B97D958E4B2211B2C4E68C80ABF74B41A6DF0B3371EB3F6581626C94BFAA80C9981FD491FA7BC7D755BBDAAD96D33F4A7E1DEB3FEE2494A0D179DCDC5C767CFCE89A972419E7F548286A2D5A051537F14A69F995EEF1E6E97F79B1BD2B21FC3568F2A7BFB9869103C3D42CBE5F0B555C23ABD27BBBC8CA634140D93CADCE9DEE643F0791CB9DE6C22C59365B184ED00DE861176D90FE7379206CA44A09F41ED1D526E59CB6ED9344BD97C93B26FD77D2B495321BA30D89DFD17B3EBEB57261FDE48A7794E5AE4FD06B4BC54A0');
INSERT INTO "payloads" VALUES(12,11,'97f88fe9a41fdcd36d44ee62a8a3cd014ebb96531576935873adf97dd4367bf3','2026-11-21T22:54:02.966Z',X'5809D5544D6FDB300CFD2B81AE73025BF958E7D30E0DBA0DEB30A4ED69180445661261B6E44AD49022E87F1FA9D86B4EFB38F694907CA2C8F79E7C12B611755596578588A83145518B3E7803315AB7178530290470E689F2EB870D25FA60A9AAAC336D6A40A13E8A1A438242A047DD126E71355B9484CCF11920869449117D0741F1B56521B6B66DF99EFA24763644544E77402DBE5A4008D4A3D52FC94FDAC5088E87F25DAF1DCF44816E9A40E3AA8AC26B1FFA1831688D93E5454D9EA1C6625EA401AAF1BE7C17FDED7D44E3295B8BD5DBAA9AAC6F28697C721818FFE53385D069CBDBF579B4F770D45DDFC20C2122773878C7C7DFCCABC96A52C9F962B55A2EC5335D73B07DFF4A761CB7E0B97BFDD48143D5011E3CA9454E0192971D3168E8FCC89F4BDD96E4AA053B8920A429288BD0919DBE9DB2C7E4BB420CE2DE263616B9AC4906B3132AB2C24F1DAC46EBDDE88DC7A41D66C12479491F952133B03FE9704CDBD16DB29C95ECB63135186E3193BF3D486746D4A52747883EC2CB9CD5858FCF2DC6C6D4259F78FE5E082245AB46A3A6FD288C3F12556F1F6EA69BF535CDB26FFD56B72A39FB988808668FB2F9E5F06B2B84EDF49EEC72A6262F140C8332EFF4DEC687E052DB3E1767D89CCE0D0CDE1D6CC8AEBBE49026FF0387BCD72BE0F0EEC3C7CDFDDF1894FFCB204B343C43C5DE64B929B703B80C03EC926B861A890BCA04A09F46ED3B2475642957D3AA9ACAEA5ECA7AB9AA4B49936660E71BBBB3FF82E44F574B1FB7A16916F817C470B688');
INSERT INTO "payloads" VALUES(13,12,'4fed587e51fdb1f698a199b40c8c543e374d7f71a1cb891f4838cffe87a40ae6','2026-11-21T22:54:02.966Z',X'5809D5544D6FDB300CFD2B81AE73025BF9D8E6D30E0DBA0DEB30A4ED69180445661261B6E44AD49022E87F1FA9D86D4EFB38F694907CA2C8F79E7C12B611755596EF0B1151638AA2167DF00662B46E2F0A615208E0CC23E5D7F71B4AF4C152555967DAD480427D1435860485408FBA25DCE2DD6C511232C7678018522645F41D04C5D79685D8DAB6E57BEA93D8D9105139DD01B5F8660121508F56BF243F6B1723381ECA77BD763C1305BA69028DAB2A0AAF7CE863C4A0354E96173579861A8B799106A8C6FBF25DF4B7F7118DA76C2D566FAB6AB2BEA6A4F1C96160FCD72F1442A72D6FD7E7D13EC051777D0B338488DCE1E01D1F7F33AF26AB4925E78BD56AB9144F74CDC1F6FD2BD971DC82E7EEF563070E550778F0A4163905485E76C4A0A1F3237F2E755B92AB16EC248290A6A02C424776FA7ECA1E9BCB420CE2DE243616B9AC4906B3132AB2C22F1DAC46EBDDE88D87A41D66C1E828D94C193203FB930EC7B41DDD26CB59C96E1B5383E11633F9EC413A33A22E3D3942F4115EE6AC2E7C7C6E3136A62EF9C4D38F4210295A351A35ED4761FC99A87A737F3DDDACAF68967DEBB7BA55C9D9874444307B94CD2F875F5B216CA7F76497333579A160189479A7F7363E0497DAF6A918189C3F33787BB021BBEE92439AFC0F1CF25EAF80C3DB8F9F36777F6350FE2F832CD1F00C157B93E5A6DC0EE0320CB04BAE196A242E2813807E1AB5EF90D491A55C4DAB6A2AAB3B29EBE5AA2E254D9A819D6FECCEFE0B923F5D2D7DDC86A659E0DFC00AB687');
CREATE TABLE refunds (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    store TEXT NOT NULL REFERENCES stores (code) ON UPDATE CASCADE,
    refund_id TEXT NOT NULL,
    amount TEXT NOT NULL,
    currency TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('undecided', 'owed', 'creating', 'drafted', 'posting', 'posted', 'ignored')),
    external_document_number TEXT,
    credit_memo_id TEXT,
    draft_number TEXT,
    credit_memo_number TEXT,
    failed INTEGER NOT NULL DEFAULT 0 CHECK (failed IN (0, 1)),
    error_code TEXT,
    error_message TEXT,
    next_attempt_at TEXT,
    settle_at TEXT,
    other_memos TEXT NOT NULL DEFAULT '',
    accepted_memos TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    UNIQUE (order_id, refund_id)
) STRICT;
INSERT INTO "refunds" VALUES(1,6,'eu','7001','1.00','EUR','undecided',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'','','','2026-11-21T22:53:54.978Z','2026-11-21T22:54:03.391Z');
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    command TEXT NOT NULL,
    trigger TEXT NOT NULL,
    filters TEXT NOT NULL DEFAULT '{}',
    started_at TEXT NOT NULL,
    moved_at TEXT NOT NULL,
    ended_at TEXT,
    counts TEXT NOT NULL DEFAULT '{}',
    notes TEXT NOT NULL DEFAULT '[]',
    requests TEXT NOT NULL DEFAULT '{}',
    exit_code INTEGER,
    pid INTEGER NOT NULL,
    person TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-21T22:53:54.115Z','2026-11-21T22:53:55.123Z','2026-11-21T22:53:55.123Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "api": 10}',0,19412,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-21T22:53:55.157Z','2026-11-21T22:53:56.722Z','2026-11-21T22:53:56.722Z','{"inserted": 5, "failed": 1}','["1 pending order needs a person: woobc errors"]','{"eu": 1, "us": 2, "api": 11, "soap": 3}',4,19412,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-21T22:54:01.917Z','2026-11-21T22:54:02.742Z','2026-11-21T22:54:02.742Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "api": 11, "soap": 8}',0,19412,'jane');
INSERT INTO "runs" VALUES(4,'shop-update','cron','{}','2026-11-21T22:54:02.801Z','2026-11-21T22:54:02.922Z','2026-11-21T22:54:02.922Z','{"told": 4}','[]','{"eu": 8, "api": 4}',0,19412,'jane');
INSERT INTO "runs" VALUES(5,'import-orders','cron','{}','2026-11-21T22:54:02.934Z','2026-11-21T22:54:03.110Z','2026-11-21T22:54:03.110Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "api": 6}',4,19412,'jane');
INSERT INTO "runs" VALUES(6,'bc-insert','cron','{}','2026-11-21T22:54:03.122Z','2026-11-21T22:54:03.246Z','2026-11-21T22:54:03.246Z','{"gone": 1, "answer lost": 1}','["1 pending order needs a person: woobc errors"]','{"eu": 3, "api": 9, "soap": 4}',0,19412,'jane');
INSERT INTO "runs" VALUES(7,'recheck-status','cron','{}','2026-11-21T22:54:03.289Z','2026-11-21T22:54:03.593Z','2026-11-21T22:54:03.593Z','{"unchanged": 5, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "api": 3}',0,19412,'jane');
CREATE TABLE shipments (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES orders (id),
        number TEXT NOT NULL,
        lines TEXT NOT NULL,
        agent TEXT NOT NULL DEFAULT '',
        service TEXT NOT NULL DEFAULT '',
        tracking TEXT NOT NULL DEFAULT '',
        modified TEXT NOT NULL,
        seen_at TEXT NOT NULL,
        is_there INTEGER NOT NULL DEFAULT 1,
        shop_id TEXT NOT NULL DEFAULT '',
        told TEXT NOT NULL DEFAULT '',
        told_lines TEXT NOT NULL DEFAULT '',
        told_at TEXT,
        note TEXT NOT NULL DEFAULT '' CHECK (note IN ('', 'intended', 'written', 'unknown')),
        UNIQUE (order_id, number)
    ) STRICT;
INSERT INTO "shipments" VALUES(1,1,'S-SHPT102002','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]','','','','2026-11-21T22:56:02.783Z','2026-11-21T22:54:02.881Z',1,'','','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]',NULL,'');
CREATE TABLE stores (
    code TEXT PRIMARY KEY,
    platform TEXT NOT NULL,
    identity TEXT NOT NULL DEFAULT '',
    identity_url TEXT NOT NULL DEFAULT '',
    identity_checked_at TEXT,
    watermark TEXT,
    caught_up_at TEXT,
    mapping_hash TEXT NOT NULL DEFAULT '',
    order_processing TEXT NOT NULL DEFAULT '',
    first_import_at TEXT,
    formats TEXT NOT NULL DEFAULT '[]',
    restored_at TEXT,
    unreadable_since TEXT,
    unreadable_reason TEXT NOT NULL DEFAULT '',
    last_read_at TEXT,
    webhooks_checked_at TEXT,
    webhooks_healthy INTEGER NOT NULL DEFAULT 0,
    webhooks_report TEXT NOT NULL DEFAULT ''
, tell_from TEXT, refunds_first_since TEXT, looked_back_at TEXT) STRICT;
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:38097','http://127.0.0.1:38097','2026-11-21T22:53:54.428Z','2026-11-21T22:56:02.000Z','2026-11-21T22:54:02.935Z','3a392c86','release','2026-11-21T22:53:54.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T22:54:03.439Z',NULL,0,'','2026-11-21T22:53:54.120Z',NULL,'2026-11-21T22:53:54.428Z');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:38627/abc123','2026-11-21T22:53:55.062Z','2026-11-21T22:56:03.000Z','2026-11-21T22:54:03.091Z','323dd5ec','post','2026-11-21T22:53:55.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T22:54:03.458Z',NULL,0,'',NULL,NULL,'2026-11-21T22:53:55.062Z');
CREATE TABLE tellings (
        order_id INTEGER PRIMARY KEY REFERENCES orders (id),
        mark TEXT NOT NULL DEFAULT '{}',
        told_at TEXT,
        completed_at TEXT,
        intent TEXT NOT NULL DEFAULT '',
        settle_at TEXT,
        waits TEXT NOT NULL DEFAULT '',
        attempts INTEGER NOT NULL DEFAULT 0,
        code TEXT,
        message TEXT,
        since TEXT
    ) STRICT;
INSERT INTO "tellings" VALUES(1,'{"by": "sandbox-68bcd3fdaf", "sales_order": "S-ORD101001", "shipments": [{"number": "S-SHPT102002"}]}','2026-11-21T22:54:02.889Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(2,'{"by": "sandbox-68bcd3fdaf", "sales_order": "S-ORD101002"}','2026-11-21T22:54:02.900Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(6,'{"by": "sandbox-68bcd3fdaf", "sales_order": "S-ORD101003"}','2026-11-21T22:54:02.907Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(7,'{"by": "sandbox-68bcd3fdaf", "sales_order": "S-ORD101004"}','2026-11-21T22:54:02.919Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
CREATE TABLE webhook_deliveries (
    id INTEGER PRIMARY KEY,
    store TEXT NOT NULL REFERENCES stores (code) ON UPDATE CASCADE,
    topic TEXT NOT NULL,
    order_id INTEGER NOT NULL,
    date_modified TEXT NOT NULL DEFAULT '',
    content_hash TEXT NOT NULL,
    received_at TEXT NOT NULL,
    repeats INTEGER NOT NULL DEFAULT 0,
    processed_at TEXT,
    outcome TEXT NOT NULL DEFAULT '',
    UNIQUE (store, order_id, topic, date_modified, content_hash)
) STRICT;
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','e4ea027528eb2a5d99ccf616d47eb8db6d601d5fdef7f6c63825e9eace878f8e','2026-11-21T22:54:03.152Z',0,NULL,'');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX stores_by_identity ON stores (platform, identity) WHERE identity <> '';
CREATE UNIQUE INDEX orders_by_external_document_number ON orders (external_document_number)
    WHERE external_document_number IS NOT NULL;
CREATE INDEX orders_by_state ON orders (state, next_attempt_at);
CREATE INDEX orders_by_store_and_state ON orders (store, state, date_created);
CREATE INDEX orders_by_claim ON orders (claimed_by) WHERE claimed_by IS NOT NULL;
CREATE INDEX orders_by_number ON orders (number);
CREATE INDEX orders_by_sales_order ON orders (nav_sales_order_number) WHERE nav_sales_order_number IS NOT NULL;
CREATE INDEX orders_by_invoice ON orders (posted_invoice_number) WHERE posted_invoice_number IS NOT NULL;
CREATE INDEX orders_by_several_invoices ON orders (posted_invoice_number) WHERE instr(posted_invoice_number, ',');
CREATE INDEX orders_marked ON orders (failed, conflict) WHERE failed = 1 OR conflict = 1;
CREATE INDEX orders_held ON orders (hold) WHERE hold IS NOT NULL;
CREATE INDEX orders_with_code ON orders (error_code) WHERE error_code IS NOT NULL;
CREATE INDEX orders_by_order_id ON orders (order_id);
CREATE INDEX orders_by_prepayment ON orders (prepayment_invoice_number) WHERE prepayment_invoice_number IS NOT NULL;
CREATE INDEX orders_to_process ON orders (store, rule, state, prepayment_invoice_number) WHERE ready_since IS NOT NULL;
CREATE INDEX orders_to_watch ON orders (store, state, verified_date) WHERE verified_date IS NOT NULL;
CREATE INDEX payloads_by_time ON payloads (read_at);
CREATE INDEX runs_by_command ON runs (command, id);
CREATE INDEX runs_busy ON runs (command, id) WHERE counts <> '{}' OR exit_code IS NULL OR exit_code <> 0;
CREATE INDEX runs_unfinished ON runs (id) WHERE ended_at IS NULL;
CREATE INDEX activity_by_order ON activity (order_id, id);
CREATE INDEX activity_by_run ON activity (run_id, id);
CREATE INDEX activity_by_time ON activity (time);
CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (id) WHERE processed_at IS NULL;
CREATE INDEX bc_customers_creating ON bc_customers (since) WHERE state = 'creating';
CREATE INDEX bc_items_creating ON bc_items (since) WHERE state = 'creating';
CREATE INDEX orders_with_conflict_code ON orders (conflict_code) WHERE conflict_code IS NOT NULL;
CREATE INDEX orders_to_tell ON orders (store, tell_at) WHERE tell_at IS NOT NULL;
CREATE INDEX orders_to_watch_for_shipments ON orders (store, state) WHERE telling IN ('open');
CREATE INDEX tellings_with_code ON tellings (code) WHERE code IS NOT NULL;
CREATE UNIQUE INDEX refunds_by_number ON refunds (external_document_number)
       WHERE external_document_number IS NOT NULL;
CREATE INDEX refunds_at_work ON refunds (state, store) WHERE state IN ('owed', 'creating', 'drafted', 'posting');
CREATE INDEX refunds_for_a_person ON refunds (order_id) WHERE failed = 1 OR state = 'undecided';
COMMIT;
PRAGMA user_version = 2;
