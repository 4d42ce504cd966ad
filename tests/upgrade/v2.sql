BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-21 20:26:37.072900+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-21 20:26:37.079027+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-21T20:26:37.388Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-21T20:26:37.389Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-21T20:26:37.390Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-21T20:26:37.390Z',1,4,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(5,'2026-11-21T20:26:37.390Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-21T20:26:37.391Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-21T20:26:37.391Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-21T20:26:37.391Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-21T20:26:37.427Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-21T20:26:37.428Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-21T20:26:37.644Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-21T20:26:37.647Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-21T20:26:37.653Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-21T20:26:37.658Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-21T20:26:37.674Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-21T20:26:37.679Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-21T20:26:37.679Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-21T20:26:37.679Z',2,4,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-21T20:26:37.680Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-21T20:26:37.680Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-21T20:26:37.680Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(22,'2026-11-21T20:26:37.693Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-21T20:26:37.693Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-21T20:26:37.693Z',2,4,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-21T20:26:37.694Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-21T20:26:37.694Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(27,'2026-11-21T20:26:37.694Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(28,'2026-11-21T20:26:38.425Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(29,'2026-11-21T20:26:38.425Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(30,'2026-11-21T20:26:38.425Z',3,4,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(31,'2026-11-21T20:26:38.425Z',3,6,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(32,'2026-11-21T20:26:38.425Z',3,7,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(33,'2026-11-21T20:26:38.426Z',3,9,'sales order made','inserted','verified','','S-ORD101006','');
INSERT INTO "activity" VALUES(34,'2026-11-21T20:26:38.447Z',3,4,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(35,'2026-11-21T20:26:38.461Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(36,'2026-11-21T20:26:38.461Z',3,4,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(37,'2026-11-21T20:26:38.461Z',3,6,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(38,'2026-11-21T20:26:38.462Z',3,7,'released','verified','released','','S-ORD101005','');
INSERT INTO "activity" VALUES(39,'2026-11-21T20:26:38.475Z',3,9,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(40,'2026-11-21T20:26:38.482Z',3,9,'invoice found','posting','posted','','S-INV103002','');
INSERT INTO "activity" VALUES(41,'2026-11-21T20:26:38.532Z',4,1,'shop told','released','released','','S-ORD101001; shipment S-SHPT102003','');
INSERT INTO "activity" VALUES(42,'2026-11-21T20:26:38.538Z',4,2,'shop told','verified','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(43,'2026-11-21T20:26:38.545Z',4,4,'shop told','posted','posted','','S-ORD101003; invoice S-INV103001; shipment S-SHPT102001','');
INSERT INTO "activity" VALUES(44,'2026-11-21T20:26:38.552Z',4,6,'shop told','released','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(45,'2026-11-21T20:26:38.565Z',4,7,'shop told','released','released','','S-ORD101005','');
INSERT INTO "activity" VALUES(46,'2026-11-21T20:26:38.629Z',5,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','');
INSERT INTO "activity" VALUES(47,'2026-11-21T20:26:38.630Z',5,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(48,'2026-11-21T20:26:38.630Z',5,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(49,'2026-11-21T20:26:38.706Z',6,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(50,'2026-11-21T20:26:38.722Z',6,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(51,'2026-11-21T20:26:38.730Z',6,12,'answer lost','inserting','unknown','','http://127.0.0.1:35337/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-21T20:26:37.647Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-21T20:26:37.658Z',NULL);
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
, silent_since TEXT, silent_until TEXT, silent_bc_clock_ahead_s INTEGER NOT NULL DEFAULT 0, shipments_read_to TEXT, mark TEXT NOT NULL DEFAULT '', staging_page TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:35337/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-21T20:26:37.079Z','','{}',NULL,NULL,0,NULL,'74cd9c389a','["AutoShoppingCartImport", {"order_number": "OrderNo", "line_no": "LineNo", "line_count": "LineCount", "store": "Store", "order_date": "OrderDate", "external_document_number": "ExternalDocumentNo", "customer_no": "CustomerNo", "email": "Email", "sell_to_name": "SellToName", "sell_to_company": "SellToCompany", "sell_to_address": "SellToAddress", "sell_to_address_2": "SellToAddress2", "sell_to_city": "SellToCity", "sell_to_county": "SellToCounty", "sell_to_post_code": "SellToPostCode", "sell_to_country": "SellToCountryCode", "sell_to_phone": "SellToPhoneNo", "ship_to_name": "ShipToName", "ship_to_company": "ShipToCompany", "ship_to_address": "ShipToAddress", "ship_to_address_2": "ShipToAddress2", "ship_to_city": "ShipToCity", "ship_to_county": "ShipToCounty", "ship_to_post_code": "ShipToPostCode", "ship_to_country": "ShipToCountryCode", "ship_to_phone": "ShipToPhoneNo", "line_type": "LineType", "item_no": "ItemNo", "variant": "VariantCode", "description": "Description", "quantity": "Quantity", "unit_price": "UnitPrice", "line_discount": "LineDiscountAmount", "line_amount": "LineAmount", "vat_amount": "VATAmount", "currency": "CurrencyCode", "payment_method": "PaymentMethodCode", "shipment_method": "ShipmentMethodCode", "prices_including_vat": "PricesIncludingVAT", "import_action": "ImportAction", "reserve": "Reserve", "customer_po": "CustomerPO", "customer_note": "CustomerNote", "sales_order_no": "SalesOrderNo", "completed": "Completed", "error_text": "ErrorText"}, 20]');
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
INSERT INTO "order_lines" VALUES(4,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','10','{"order_number": "EU-1003", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1003", "customer_no": "C10010", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Complete", "reserve": true, "customer_po": "1003", "line_no": 10000, "line_type": "Item", "item_no": "MUG-RED", "description": "Mug", "quantity": "2", "unit_price": "12.10000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(4,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','11','{"order_number": "EU-1003", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1003", "customer_no": "C10010", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Complete", "reserve": true, "customer_po": "1003", "line_no": 20000, "line_type": "Item", "item_no": "SHIRT", "description": "Shirt", "quantity": "1", "unit_price": "24.20000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
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
INSERT INTO "order_lines" VALUES(11,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','30','');
INSERT INTO "order_lines" VALUES(11,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','31','');
INSERT INTO "order_lines" VALUES(12,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','33','{"order_number": "EU-1009", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1009", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1009", "line_no": 10000, "line_type": "Item", "item_no": "MUG-RED", "description": "Mug", "quantity": "2", "unit_price": "12.10000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(12,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','34','{"order_number": "EU-1009", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1009", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1009", "line_no": 20000, "line_type": "Item", "item_no": "SHIRT", "description": "Shirt", "quantity": "1", "unit_price": "24.20000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
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
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:26:37.000Z','2026-11-21T20:28:38.000Z',NULL,'2026-11-21T20:26:38.584Z','processing','rule','2026-11-21T20:26:37.693Z','2026-11-21T20:26:38.424Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:26:37.678Z','48.40',NULL,0,'2026-11-21T20:26:38.424Z',NULL,NULL,'2026-11-21T20:26:37.387Z','2026-11-21T20:26:38.626Z','2026-11-21T20:28:38.000Z',NULL,0,'2026-11-21T20:26:37.387Z','c8cace608e09da963560d2274083ff68df3d13885b5f8374375c7b3449428dab',1,1,'c8cace608e09da963560d2274083ff68df3d13885b5f8374375c7b3449428dab','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:26:37.000Z','2026-11-21T20:28:38.000Z',NULL,'2026-11-21T20:26:38.765Z','on-hold','rule','2026-11-21T20:26:37.693Z','2026-11-21T20:26:38.425Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:26:37.679Z','48.40',NULL,0,'2026-11-21T20:26:38.425Z',NULL,NULL,'2026-11-21T20:26:37.387Z','2026-11-21T20:26:38.772Z','2026-11-21T20:28:38.000Z',NULL,0,'2026-11-21T20:26:37.387Z','895020a760cd1c8ad97814a9a0bcd9a389d242cb2fd7495fae62ff81c85c0c74',2,2,'895020a760cd1c8ad97814a9a0bcd9a389d242cb2fd7495fae62ff81c85c0c74','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:26:37.000Z','2026-11-21T20:26:37.000Z',NULL,'2026-11-21T20:26:38.765Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:26:37.387Z','2026-11-21T20:26:38.772Z','2026-11-21T20:28:38.000Z',NULL,0,NULL,'9ea07220d078db2b4302a46a834080ce82aaf95f7437628cde22abc3a28de56f',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','complete','posted','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:26:37.000Z','2026-11-21T20:28:38.000Z','2026-11-21T20:26:37.000Z','2026-11-21T20:26:38.584Z','completed','rule','2026-11-21T20:26:37.693Z','2026-11-21T20:26:38.425Z','S-ORD101003','S-INV103001',NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:26:37.679Z','48.40',NULL,120,'2026-11-21T20:26:38.425Z','2026-11-21',NULL,'2026-11-21T20:26:37.387Z','2026-11-21T20:26:38.626Z','2026-11-21T20:28:38.000Z',NULL,0,'2026-11-21T20:26:37.387Z','50ba09852a439dbcb59a5ff4e83a4f9f52bf8f0714ad6caaee267f14dba764ea',4,4,'50ba09852a439dbcb59a5ff4e83a4f9f52bf8f0714ad6caaee267f14dba764ea','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','completed','0','told',NULL,'staging');
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:26:37.000Z','2026-11-21T20:26:37.000Z',NULL,'2026-11-21T20:26:38.765Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:26:37.387Z','2026-11-21T20:26:38.772Z','2026-11-21T20:28:38.000Z',NULL,0,NULL,'2af5f3439ecf2df3debb7392aa8eed0ebd1981a083a54b25e3e8ae295a343d6d',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:26:37.000Z','2026-11-21T20:28:38.000Z',NULL,'2026-11-21T20:26:38.765Z','processing','rule','2026-11-21T20:26:37.694Z','2026-11-21T20:26:38.425Z','S-ORD101004',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 28", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:26:37.680Z','48.40',NULL,0,'2026-11-21T20:26:38.425Z',NULL,NULL,'2026-11-21T20:26:37.387Z','2026-11-21T20:26:38.772Z','2026-11-21T20:28:38.000Z',NULL,0,'2026-11-21T20:26:37.387Z','ca0bfbde902f083da2b7360e7108ecdfd7bf7bf34966fce178fd6d68f0b192b5',11,6,'a3cd8158f54e9325d10b5b134fa23a65a54dc67aa6e4c9c494f0a013b4425b95','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','2026-11-21T20:26:38.629Z','0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-21T20:26:37.000Z','2026-11-21T20:28:38.000Z',NULL,'2026-11-21T20:26:38.584Z','processing','rule','2026-11-21T20:26:37.694Z','2026-11-21T20:26:38.425Z','S-ORD101005',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-21T20:26:37.680Z','10.89',NULL,0,'2026-11-21T20:26:38.425Z',NULL,NULL,'2026-11-21T20:26:37.387Z','2026-11-21T20:26:38.626Z','2026-11-21T20:28:38.000Z',NULL,0,'2026-11-21T20:26:37.387Z','e3f40d756c41c8caf3e08bcee553eebd8194eb92377952288b9ec03cd8f86001',7,7,'e3f40d756c41c8caf3e08bcee553eebd8194eb92377952288b9ec03cd8f86001','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-21T20:26:37.000Z','2026-11-21T20:26:37.000Z',NULL,'2026-11-21T20:26:38.584Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-22T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T20:26:37.674Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:26:37.387Z','2026-11-21T20:26:38.626Z','2026-11-21T20:28:38.000Z',NULL,0,'2026-11-21T20:26:37.387Z','3c94decafa2c7abf2ef3b088ccb01d1ba759da365f8f49e23e4797ca4d4d7851',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T20:26:37.000Z','2026-11-21T20:26:37.000Z',NULL,'2026-11-21T20:26:38.631Z','awaiting-fulfillment','rule','2026-11-21T20:26:37.694Z','2026-11-21T20:26:38.426Z','S-ORD101006','S-INV103002',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:26:37.680Z','40.00',NULL,120,'2026-11-21T20:26:38.426Z','2026-11-21',NULL,'2026-11-21T20:26:37.427Z','2026-11-21T20:26:38.645Z','2026-11-21T20:28:38.000Z',NULL,0,'2026-11-21T20:26:37.427Z','6aad3d273841a45afc8cf01e495ffdb8cc9ed5e874a8105e18fc0b3a1602cfc3',9,9,'6aad3d273841a45afc8cf01e495ffdb8cc9ed5e874a8105e18fc0b3a1602cfc3','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0',NULL,'2026-11-21T20:26:38.482Z','staging');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T20:26:37.000Z','2026-11-21T20:26:37.000Z',NULL,'2026-11-21T20:26:38.774Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:26:37.427Z','2026-11-21T20:26:38.783Z','2026-11-21T20:28:38.000Z',NULL,0,NULL,'19a03ba0ea7fa6758b2eff7756d25e2e696741657611f4486bf65781de18a2e9',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:28:38.000Z','2026-11-21T20:28:38.000Z',NULL,'2026-11-21T20:26:38.697Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:26:38.626Z','2026-11-21T20:26:38.706Z','2026-11-21T20:28:38.000Z',NULL,0,'2026-11-21T20:26:38.626Z','5b7479753fca7c75c1e6b666f440c2aafb54163aa1f6fb4a1335467905f9849e',12,NULL,'','{"30":"MUG-RED","31":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:28:38.000Z','2026-11-21T20:28:38.000Z',NULL,'2026-11-21T20:26:38.693Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:26:38.722Z','48.40','2026-11-21T20:43:38.729Z',119,NULL,NULL,NULL,'2026-11-21T20:26:38.626Z','2026-11-21T20:26:38.706Z','2026-11-21T20:28:38.000Z',NULL,0,'2026-11-21T20:26:38.626Z','f92c313212fa57ddefe25ebb679014cc6a65b7a4c7afc51cf3559e5cbef53cfd',13,13,'f92c313212fa57ddefe25ebb679014cc6a65b7a4c7afc51cf3559e5cbef53cfd','{"33":"MUG-RED","34":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0',NULL,NULL,'staging');
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
    eu 1007: The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T20:26:37.696Z','waiting','2026-11-21T20:26:38.809Z');
INSERT INTO "outgoing_notices" VALUES(2,0,'news','woobc sandbox: import-orders','CHANGED_IN_STORE: eu 1005. The order was changed in the store after it was sent. Change the sales order in Business Central to match, then `woobc orders resolve 1005 --reason …`.','2026-11-21T20:26:38.653Z','waiting','2026-11-21T20:26:38.809Z');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'a2c2c9c57d848e4e0c798303cb90eaf75538030abc1dcbb1e4456d5b044e39f9','2026-11-21T20:26:37.334Z',X'5809D554CB6EDB3010FC1583D7CA8624DB72A1530F31D2164D5138C92928085A5ADB444552E1A37060F8DF3BA4A5D6BDF471CC49DADDD1727766A813932DAB8B3CCF33E6BCF0C1B19AF5D634E49CD47B96B126584BBA79417EFDB841A2B712552E75D38596B81747567B1B2863DE78D101B7783B5BE440A6F8026043AA09CE1B4596C7635719DBCAAE8BE7D427B693D679AE8522B4F822C993458F4EFC4A7E14DA39D27128A37AA1E34C0844DB5A8CCB0B8437C6F6CE792B849F2CAF6AE505DA489F166909B5B86F3C0BAFBD71BE31C8D6AC5A15C5647D8B646382F636E23F7F42484AC8B85D9F467B4747A1FA8E669E9C8F1D0E46C7CFDFCC8B493529CAF9A2AA964B76C63107D9F7AF64C7718B38772F5E1469CF15F983815A700A41DEE88841436D46FE74505BC855B3E82440A02971E949C14E4FA78BC73236687B17A2AF60B236343E19A180FBBE0B2B859746A70C12CF41689FF42A612571E40DBC10ED898F5DD88E662BF3593A724C0D7E5BCCCA9F16C43723EADA9223441CE9B731C7CE437D6C8C2E2973FE9A317022782BBCC07A08DDB780EADDE3ED74B3BEC178FBCE6C45C78396CF013C44F2D2C6B838F1B2654C2AB1C7EB8599B4906D2228D18EEB36DE031DBAEE9C5D60606120F0FE206DF2DC3585C51F2944F5355078FFFEC3E6E16F0496FF4B605468B8843C3A33AA8DDC8EE83AB4B40BBA1D6AD0967863098F96EF958738655E56D3A29896C54399D76555CF579834019569E54EFE0B32FEB83AFCDA86A649DF1FACFFB61A');
INSERT INTO "payloads" VALUES(2,2,'0ab5ce5e9c4376f2a7eaf37cd2a0139f3d5e5caaa46c47cd7f4d63a691e46933','2026-11-21T20:26:37.334Z',X'5809D5544D6FDB300CFD2B81AE7302DB499CC1A71D1A741BD66148DBD330088ACC24C2F4E14AD49022C87F1FA5D86D4EFB38F694F089A2C8F71E7D62AA636D559655C1020A8C81B5CCD9E9C1E98E154C46EFC1CA6702D78F1B027AAF2404AEACD4B1038EE2C85AF4110A860E85A6BCC5FBD9A2A4CC1C5F12D800C918D019F03CBDB92AD85669ADEC9EB527B6533E20B7C20095F8A600C1530D2D5EC1CFC286003635E54C2F6CEA8902D1751E42E0158537CEF721A0170227CBABB3FA922A15E6413AA0B3346C7A8BFEF62EA07484B6AC5955D5647D4BA074D1A24FF95FBF500846A8345D9F5BFB0047617A0D338480A9C2C1D974FDDDBC9A3493AA9E2F9A66B964677AE6A0FAFE8DCC384E91FAEEC5B3018BDC001E1CA945360192373962D0D0BA913F1BCD96E46A59B211A590A6C01582212F7D3F65832D0A36687B17F78930EFBA28311BA12A0BF64B782550399B11029EA2B098F5AAC94AE2C825792179932E87B81DCD5697B332996D8406BF2D66F58B05E9CE98756DC931451CE1B54D5A82B1F2703E16A62A1939FF28187122782750D07814869F914EEF1E6FA79BF50DF5B2D76E2B348F563D45E2219147685E9CB469055346ECC92D1766F2405EA6A44C3BADDBB807366A7D2E2E69CB1702EF0FCA67CF5D53488DFF81C234D61BA0F0FEE3A7CDC3DF08ACFF97C0A4D0B0843C3933A94DD80EE03AF4B08BB61BCE485BE0D203FD747C6F90C4A9CBBA9956D5B4AE1EEAB2AD9B76BEA24E73A2719DDAA97FC94C1F2E4D9FB6A168D6F7374D16B496');
INSERT INTO "payloads" VALUES(3,3,'d4a982c402758fb2ae7ea156923f7178d897766565de291138614d29cb6cad25','2026-11-21T20:26:37.334Z',X'5809D5544D6FDB300CFD2B81AE73025B49DCC2A71D1A741BD66148DB5331088ACC24C22CC995A8214590FF3E4AB1DB9CF671EC2921F54491EF3DFAC874CB9AAA2C79C1024A8C8135AC07DB6ABB630553D17BB0EA8592ABC735257AAF1504A1ADEA620B02E58135E823140C1DCA8E708BEBD9A224648ECF0036A4540CE80C7891DEBC2AD846775D7AA739B2ADF601859506A8C4770D089E6A74F22DF945DA10C0A6A69CE9A54D3D5120DBD64308A2A2F0C6F93E04F452E2647971C6CF50A5310FD2029DA561D35BF4B7770195A36CC3EAABAA9AAC6E29A95CB4E813FEDB570AC1489DA6EB736B1FE1204DDFC10C2160AAB077365DFF30AF26F5A4E2F3455D2F97EC44CFEC75DFBF9319C72952DFBD7C31605118C0BD23B5C82640F226470C1A5A37F267A3D9905C0D4B362208690A422318F2D2D3311B8CC41EB4BD8BC957BD776D54988D509505FB25BD96A89DCD194A3C476931EBC5C94AF22014792179932E87B819CDC6CB5999CC36A606BF2D66FCD5827467445D5A7284C803BCB5595DD8F85C622C4C55F28DD38F82112752B412258D4761F819E9F4EEF176BA5EDD502FBBCE6D6427A2D5CF917848E451362F4EDAB482692377E49633337920AF1228D34EEB36EE818D5D772ACEB0EB5702EFF7DA67CF5D52488DFF81C234D63BA0F0FED3E7F5C3DF08E4FF4B6052685842919C99D4A6DC16E032F4B08DB61DCE485B10CA03FDB4626790C4E125AFA75535E5D5032F1B5E37F32BEA34038D6BF556FF0B327DB83AFAB40D45B3BEBF017E26B4D2');
INSERT INTO "payloads" VALUES(4,4,'9bc1a5d64438be5d443f1b3b182f3eebd6301c9f0e109e9d903903b7b7cc8664','2026-11-21T20:26:37.334Z',X'5809D5544D6FDB300CFD2B81AE7302DBF9E8E0D30E0DBA0DEB30A4ED69180446661261B6E44AD49022C87F1FA5D8994FDD76EC29E1E313453E3EF924742DAA22CFE799F00414BCA884B26DD720612D32A1827368D40BC3EBA70D039DD30ABDD44635A14649701415B98099204BD0306FF17EB6C89999E20B41F4900A9E6C8B4EC65B6F32B1D54DA3CD5E5427B1D3CE9334D02297F8A6F97AC7351AF8037E06E33D9AD814370826F6C401D4B543EF65C1E1AD759DF7E40068B21CE5CA0B55694A83D4C8B9386EBC8BFF76D693B28C566275531493F51D83CA06432EF2BF7EE1105BD071BA2EB5F6018F10459A117A8A150ED6C4E3EFE6C5643529CAF962B55A2EC599AF39E8AE7B23330E53C4BE3B7869D1906C910E96B7C546415E6F7444BF436307FD4C68B7BCAE4A44233185778A5213B6ECA6EFA7DE6299E8977B1FF6513167EBA02839A1C833F10B9C06D2D6248481E70086D2C24AF6121CA56233447BF2611FB683DBCA7C9647B70D506FB8C5ACBC7A90CF0CACB127070A1C71D4E7C8C797124361AE924E9C7F64824501590301CFC7A1FF19387BFF7437DDAC6FB9977D63B7D0C860F4736021A27A8CA697131F5B26740B7BB6CB459A349053919474E7F7363C04139AE69CF50A1657051F0EDA25D78D35E4F42B1A72F62D68F8F0F1D3E6F16F0A96FFAB605C51FF0C65F4665C37633BC471E870174CDDE778B9289543FEA9E5BE25DE4E9997AB69514CCBE2B1CCAB7255CD6FB8D3446C6DAD77FA5F98D76FEB2B45CFBF01F9F0B86E');
INSERT INTO "payloads" VALUES(5,5,'46ca25e2bb051344770703f0f973496226040a5cf0b3cbc4b27b70ab9fb25ac2','2026-11-21T20:26:37.334Z',X'5809D5544D6FDB300CFD2B81AE7302DB49DCC1A71D1A741BD66148DBD330088ACC24C2F4E14AD49022C87F1FA5D89B4FFB38F694F089A2C8F71E7D66AA636D5596AB82051418036B99145682D6D0B182C9E83D58F942F0E6694B40EF9584C095953A76C0519C588B3E42C1D0A1D094B77ABB58959499E36B021B2019033A039EA7576F0AB6535A2B7B60ED99ED950FC8AD304025BE2840F054438BDFE0476143009B9A72A61736F54481E83A0F21F08AC25BE7FB10D00B81B3F5E4ACBEA64A8579900EE82C8D9BDEA2BFBD0B281DA12D6B6EAA6AB6B92350BA68D1A7FCCF9F280423549AAECFADBD839330BD860542C054E1E86CBAFE6659CD9A59552F574DB35EB30B3D73547DFF4A661CA7487DF7E2C580456E008F8ED422A300C99B1C316868DDC89F8D664772B52C1989524853E00AC1909BBE9EAF165B166C10F73E1E1263DE75516276425516EC87F04AA0723623043C4761310B569397C4894B3243B2275D0E7137BAAD2E176572DB080D865B2DEA5F1EA43B63D6D493638A38C1A4CF898FAF25C6C25425DFB87C2B189122782750D07C1486EF914EEF9FEEE6DBCD2DF572D06E27348F563D472222B14768DE9CB46C0553461CC82E576AF2405EA6A4CC3BEDDBB808366A7D290606694507061F8ECA67D74D39ACFEC8219DBE060E1FDE7FD83EFE8DC1FA7F194C120D6BC8933793DC84ED01A6A1877DB4DD7046E202971EE8A7E30783A44E5DD6CDBCAAE675F558976DDDB4CB1BEA34271AD7A9BDFA97CCF4E9D2F4711B8A66817F023D08B5E6');
INSERT INTO "payloads" VALUES(6,6,'8f84015cb03a98934f23efe0e1f4c849d131789899e91c5a563ab2c33b785bbd','2026-11-21T20:26:37.334Z',X'5809D5544D6FDB300CFD2B81AE7302DB499CC1A71D1A741BD66148DB5331088ACC24C22CC995A8214590FF3E4AB63B9FF671EC2921F94491EF3DF9C254C3EA22CFD719F328307856B3CE5909DE2B73641993C13930F285F2DBC71D253AA7A8CA95916D6880A338B31A5D808CA145D1126EF57EB1CA0999E21EC086940C1EAD06C7E3B579C6F6AA6DE33DF5851D94F3C88DD0402DBE294070D4A315BF939F85F11E4C1CCAEA4E98381305A2691C8DCB0B0A6FACEBBC472704CED6935AD943A5C2B44803548BFBC6BBE86F673D4A4BD99A559BA2986D6F29296D30E822FEEB170A410B15B7EBD2681FE02C74D7C202C163EC70B2261E7FB72C66D5AC2897ABAA5AAFD995AE39A9AE7B233B8E5BC4B93BF1A2C120D780274B6A915380E48D8E18343476E4CF04BD27B96A169D4410D214B842D064A7A74BEFB12A6383B877211A8B5CD60489C9090559E1A7704AA0B266F4C673100693602579499CB92433447FD2611FF6A3DBCA7C9147B78DA9C170AB45F9EA413A33A2A69E1C21E20C9339273EEE5B8C8DA94B3A71FD9E312245F046A0A0FD28F43F0255EF1E6FE7BBED0DCD726CED5EB43C18F51C8888C81E65D3CB89AF2D634A8B23D9A5A7262DE4640425DEE9BD8D0FC184B6BD6603839B5706EF4FCA25D74D392CFEC82155DF0287F71F3FED1EFEC660F9BF0C46898667C8A337A3DC943B004C430787609AA146E202970EE8A7E1478DA44E9997D5BC28E665F150E67559D5CB0D4D9A80DA36EAA0FE05193F5D2D7DDC86A649E05FA830B689');
INSERT INTO "payloads" VALUES(7,7,'084db88437dbcece6a6b87495814374147f14ba7760ee400151668c7552828d9','2026-11-21T20:26:37.334Z',X'5809D553C18ED33010FD95CA57B2559CD22CCD09B4AC9010422B042784ACA9336D2D623B6B8F5157D5FE3B63A7110171E0CAA99DF1CBCC9B376F2EC2F4A29375DD562212508AA21363F01A6334EE282AA15308E8F413E7EFBF7CE2C4180CBF2AE3F4907A540467D151485809F20403E364BD7EB5636489278090534AA748DE6250B96D5D89BD1986DCA7BB8883099194038B5CE2C12061E01A03FC4ABE071723BA4CCADB115CE6C401F47D60BA4A72F8D68731460A00B4DA2EDE9A09AA0D95417AE4B73C6FEEC57F471F497BCE76A2BD957275FF8E93DA274721E33F7EE0102D983CDD58A8BDC633D871C03561A45CE1E45DFEFCC546AEDA956C362FDB76BB15CFDCE664C6F13F99719E22F31EE1C9A22365914E9EB7C54E415E6F76C47587CECFFAB964F7BCAEBCFABA6508EF149521B46CA7AF97C963BB4A5C977B0763562CF83E692A4E904D257E403040C6BBD91B8F091C958549F6129C956633647FF2C731ED67B7EDD675BDC8FCEEB73F407F712417C605CB858B27C72E3A150F3F7FAB044B02AA07029E8EC3F83D31ABBB370F4CE338F83D0C2A39F3985882AC1B67CBCD888E2530168EEC9349933249D0195304E7439B2FC0A561C8AD66F7A82C69E6C9B903E2320C7848AEBFBE312B543A20FFF4EA68896B3775D3DE4879D3C8CF4DDD356DB7B9654A05687D6F0EE65F90F9E206BEC96BD142EF278B375342');
INSERT INTO "payloads" VALUES(8,8,'881a96eb9b725dbafdc1efad2f6cb95223d030c1169278ee14caa21c6e398fbd','2026-11-21T20:26:37.334Z',X'5809D5534D8FD4300CFD2BA35CE98E9A96E94A3D7160B5124208213821146552CF4C443EBA8903BB1AED7FC7CEB4DA0171E0CAA9F5B3633FDBCF67612731CAB6BD6D44468D258B51CC291AC8D986A36884292941304F84DF7DF944C09C2C79950DC6950914EA4731622AD0088CA81DC5F5DBB6A7C06A5EFCA2DDEE18322563F49014576D1BB1B7CE7199F12C0E366554417BA00C1F2D20247AE0F40BF84E879C21709AE8671D9812197A9A12B15592CCB731CD3963D21A37BB2B5F770935166B1F13908FDBE55AF43BC78C26123A8AE156CACDDD3D8126968089E33FBC2713BCB6DCDC5CA9BD8147ED67075B848C9CE114033F7FD5CBCDB0915DFF7A18763BF14C654E769EFF931ED72E98F7AC9F3C04541EF014695B2414A0ED5EED30C4757EA1F83DAD6B142C240AA19D82B2089ED4F4F55C25D6C9462CCBBDB707DCFC4C7AE6B9A5381583550FB26FC40F9DAC461BC3AA9087A203D6B55102D29A32240916293DCE65BF4AAEDBEEDA2BE477D5FD11F4175D526278E1CA9516292FBABDAA5491E76F8DA0C1683569D4D42399F97BB9B03ABAB8D74E95601F0A4D8147571BA5AB1123F16C84F5FA48FF97C1D44692E1A83A753AB6F50C42718E2BAD12523C57A649D801E0DA4C7028615A7C440A9449409F491D3D52EEAEED861B296F3AF9B96BC76E187BDE530DF471B207FB2F917C768E0E73495AE9FD027AAD54A4');
INSERT INTO "payloads" VALUES(9,9,'6a1ede815ac02f0413af28507230164b48aadf9994e65c0307b19d8e5496286b','2026-11-21T20:26:37.412Z',X'5809ED584B73DB3610FE2B1A5E2BCB926C49964E4DD3A4EDA19D4EEC9CE20C07244109138A6440508F78FCDFF32D40804F3B9934D3994E938323EC2E763F2CF6053E78998CB8F4360F9E88BCCD6C3A1D7B6159A86CCFA54F14AC23A6B81F4A8EFF40F06E991A8FE6B3D15FD961349FCE97F8B3992F3757ABD14F53FCF3C69E287CC54EBE48C3A42CC481FBB914A148B7DE266649C12B8DFB2C12B1F84A951A43B11379AE37C048A1982A0B8D7136B34BC07B716442C1D8E87599C42249F63C55245E062A532CF1F989C041F07A3AA9F03A1E103FCD34BBDCA68015DCD78860CC0FB34241A7E3B618B5CD27F8B5DD27043AB6DBDAC9D761C20AE38CEBB1A7A1ED581A2543D05A8C01686DFE00B4B640075A8F3900ED28599E0F416B3106A0B5F903D0DA021D683D661BDA93E16118B5B53A700CA7634628BE470250B0799B2B64835EBBD84542E5EC4C51E9EFB9DA6594522F258F841ABD643242A85A762EB3834072EA184FCB24A95926F8B13364B92AB11BDB248FCB34E291CFF65989986F44A3CE711F691989ADD0B8AA4444A24B9DDB303FB06F2B62E5875C2A246A4855A0AF5AE43E8B22C98B020667EBF9643A994F56805333FCC3123C90B63C03352474F20CD2DB14BE8946B7C8645E74F9809BCD49E8169CB09492A7E1D9A47B631D6611D742BF36A5F829441C6EB92FA119EC99CE74CA765D9F221EB332C1C93A5A7BF49676F83C8EFD3423ACFA38AE4EEE717AB62543001189429F70C057A0E7598A4B301290EFA77BE54CE32514645D4D239E705D7CAB6BE3013BFBD5A552FC50D10D9954DA3DDE741AC4D3F56C75B18E57C1C5E27A797D71C366D38BF562B160C155345D2E285E0214474A42777D0F5E2C64A1FC94EDE92C2F220629D41547797562FB3CE1642CDBE72CA53BC4A2509273E5CFB09A8DEE78A1466F3246162A06DD22ED118A3690C001A6490D853199BAE3274601F049E458AD6E56D3196D7832502A4E2B44F25D96922E1C728A3686FD7CCF0452D06311FB190608FA0497A7C08A33B9F7D17C920877F9EEFD23289CAEF5DD7BED6FBDD3CF723834754D0B1D90B2047E8E7C75CE61CBE4A4B987222B6548F68FC7236147FCA53CB1F1CA4F8ACB14DDC78A99AD619616629B523180F1072F17E18732AF70D8220F54557306CA7FF982FEC985742FF799EBE8DF9DF86211B5EEA9ABE8EB8421F428A2AA16689A324D34E8CEAE9DD8B52BE896A0EB7863D16E0F434D15C2ED7E67878B1EA369ACBDC55AED51DBE6DD713F21CC6D58B58955DEBE3A70793EEEB8D41946231365F9C7D214AE07AF9494143BA5F262737F797FC9723109C416298D992FE413FCB8BFD48DA100330867F3ABFBCBC3FCFE52073A68C82E0858C555F9E0C468902B7BD4966CCC7BDFA68292B39DAEA84A829C4031D2CC8EBA22EA3916FD332A43531497F3F562EC1D98140C8D9706DBE51551CC1693775524692E2ED0B06C3DD6D3F1D8AB7CFC67B94590D1024DC44CCBF069834AAEC48D2A472D3E94F4FBED6F176F5E51AF2AF3106BFC30A5C4CB77E7023D36B1B14B23339593996B119AE2A2B8C77011D6E374E6131DC8D578E2CD9D7A33CBD800EE316AF5DD2D1DF5472EB63B3A374601D36E8F22523B3A8A69C338E1CECA5C5B9988E74666B2309B3E96F09EEE18F34636EB9704B9C5C1D6A96D5C53431CE2BA930D313B67C0A464A72957FE2DA006074162C4067ABDE498CB521B4B6EF4AC9E546E5DC593BD7547EFBE275A8C3A08DC59DAFC014FB4053AE775CCD624E34EAC739DDE5D38303FD0E46A609B26662891EEE486128B13C6505721BA67D1D30B25AFF60EE580A628C9D282854A6044223711032D989605C60B2219F539C32CA8AAF9A799E4868DCB0B300827805031DD1D0622F529D7A920A6E53EA087AFB66FDB736D24AE5F8FAE699368009415B8DE745CEFC6FB26C1D3D68D7A554BB760CDB12A228680586C4BC982843766927A92841E939CF5B5DA1C7C1C9BD1606ECB1541E815BF9B9BF5AA5DFC6ED644F9C6E277BB139286A86EF96BD11B05D0D24D09BCFDFD8F3777D8FDB505D01E158F1F2A8975EC77197DEFD82D9D68FFAF1540BC0134E4BAD4FD2880F623CE8F02686B4A5D7CFE5705F0FD239E6C51764C13BC39AB8A5ABD341EBC6E85D6FC470C9495D3B0FE5EF3B0D3F8DCC4EB8400C1B54737407F3F3003BA9F8335200E807864E36BC577749155F81C142B03FBEECD5C47B623D9EED2980A50E4A9DFD75FCCBC5F1826EA3B76FABBA2A2E9D861DD4F32CCDA3448F21464A7B77E4150AF375FC7BEF45588BEA0591995F98D31467F6D7EF64B94C1E3D353B984A7873F5E3F3E7E066C57D7EF');
INSERT INTO "payloads" VALUES(10,10,'d5c290598067fb9c536a149c10d19e993f88af8d7eaf248b7dc18b368ee8e930','2026-11-21T20:26:37.412Z',X'5809ED584B6FDB480CFE2B86AEEB38966327B14FDBED761F875D144D7A6A0A612C8DEC4165491D8D6CA741FE7B3FCE4BD62369D12D16586C7B483D2487E470C88F1C3D04854CB80C560F81488255380DC7415C57AAD8711911653A0E12A678144B8EFF40086E981A8F66E1E8EF623F9A4D6797F8B39A5DAE2EAE463F4DF12F1807A28A143B46228FB3BA127B1E9552C422DF04AB946515B71A77452252F1952AB50FD55694A5DE00239562AAAEB48F576E05EF5E1C9850B0357ACDEE773C572459AF55A15816F123F905A1F974625DF53C38FB34D3ECF29BD6ACE291760686A2B8A814747A6E8BD1D87C82DFD87D42A063BBAD9DC21C67AC3271988F03EDDA96E54936E45A8B31E05A9B3FE05A5BA0E35A8F39E0DA41B2B21C72ADC51870ADCD1F70AD2DD071ADC76CBBF6647A184663AD491CC3E998118AEF90FB946CC1EA0285A0D73E6D514BA5C9CA68C7D5B6A06A7A297922D4E825930952D5B14B59EC05EA52A7775E6759C332798F9D25CF134412BB244FEB3CE149C476458D943F49465DDD110A32111BA1DDB225881297BAAA617D60DF46A42A8AB95428D198EABFAF5A94114B12C9AB0A06C3E56C329DCC265770A76144FB4BF040DAF002D498BC93F720BDCD119A6474831AE655970F778B1909DD8013D752F23CBED791D0E064D77191702DF4EBA9143FC648C30D8F2434831DEA42A762D7C894F094D5194ED6D1DAA3B7B423E4691AE505F9AA8FE3117287D3B30D19821389A8F4090762057A59E4B8042301F97EB5DB609A28018A358E263CE31A76EDB5F135BB8FECA552FA10DCC64C2A1D9E60394BE3E57A999ECDC37471B6B8585E9FADAFE6E9D934E6533E9F87613265D8B0169986077F7D0F412A64A5A29CEDE82C2F129202AC78CAAB23DB95192763C5AE6439DD211695929CAB28C42A1CDDF24A8DDE148CF2D832E816698F50B48104F6304D6A288BC9D42D3F324A804FA2C4EAEAFA6A1AD2862713C5725A29526E8B9C742D168B69A8AF99EF984005062C613FC300B93EC1E55133480BB98BD076B20477F9EEFD23289CAEF5DD7B1D6FBD332A4A0434F7ED0ABD8FAA04714E22755FC2962949730F5551CB98EC1F0E07F21DF997F3CCE52B3F2A2E73341F2766B6C6455E894D4E1D0AC61F8252C41FEAD2FAE1301E5E99B63C8397FFF205FD930BE95EEE33D7D1BF3BF1450C75E16940F4B78C21F528A36C07343D19784B3F7C37716B8FE78EA061FC64D1EE0E433D15C2ED76E7668B1EE3D4587B8BB3DAA3B6CDFBE37E429ABBB46A136DDDBEDA73797FD872A92B8C8625EAB41F6B035C0F412DA928B64A95D5EAEEFCEE9C9562B2161B9434A6BD984FF0E3EE5C37860ACC751CCE2EEECEF7B3BB739DE8A0613C8480536CE1838301194FB6F6A82DB99C0FBE4D051567BB5C814A82824039E2AB038DB641443DC1A27D26756C40F172B65C8C833D9382E596724114B3C5D49DCD241D5C5CA061393CA62918056863FC574D1D97166822664E464C4FA8144ADCA8F2D4EA434DBFDFFE7EF6E615F5AABA8CB1C60F032541B9BDAFD063335074A6D1B04C7012FA16A1293E8B7B0C9F613D4E673CD1EAED7412CCBC7A33CAB804EE311AF5DD2D1DF5072E365B3A374601D36E0F22515B3A8A69C338E1D6C9CC9D4CC24B233359984D1F6B444F778CD94935EB370485C5BBAD4BDB84A6717188EB4F36C4EC9C0193929BA63CFC3B874E3848122336D0EB2557B5CC5D2EF9C9D33EA6FCDAE693BB754FEF3E275A8C2609FC59DAFC8148B4053AE7F5CCD624E34FAC8B9A5E5C3830DFA359D911C13431434974273794541C31867A28E89E454F2F54BC3A3A54039AA224CB2B162B811189C2440CB4605A56182F8864D4970CB3A0B2F3CF69911B362E6F8D4138830B96E9EF702DF2886A9D0031AF776B7AF26AFBAE3D3746D23A4B31A5506BF64D9B44D7F0D23AD79B8E9BDD78DE6478D4FA51CFB674E7AC399625620848C5A6966C9DF19399A49924A1C7146773ADAE061FC76634C09BEF19F0BBBE5EE2717C0A7ED74BA27C23F8DD6C85A421AA0B7F2DFA09003ABA81C09B3FFE7C738BDD5F0B80EEA878FB102436B9DF65F4A3E3B674B2FDBF0680780368971BA8FB0180EE1BCE0F007498D280CFFF0A00DF3FE2C99614873CC39BD322AA7D693C045D84D6FC470C943668587FAF79D86B7C6EE2F54270C1B7473F407F3F6706743FE7D680381CC4231B5F2BBE63889CC2E75C7132B0EFDFCC4D667B92EB2E275301409EFA7DF3C12CF88561A2BE65C7D7968AA6E386F5282B306BD320C97390BDDEA68952AF375FC7BEF45588BEA03919554427638CFED8FCEC9728E34F444FE51A91EE7FB77E7CFC0CA1A4D4B4');
INSERT INTO "payloads" VALUES(11,6,'22e74871717b4bca44e3ae561f088fc95125febcd27a5d33b3a6a9b9ea642ab8','2026-11-21T20:26:38.584Z',X'5809D553C16EDB300CFD9540D73981AD346EE0D30E0D0A0CEB3014EB6918044566126196E44AD49022E8BF8F54E2A51BB60FD829E1D333F9483E9E84ED45D7D4F5AA120935E6243A31C6602025EBF7A21226C708DEBC10BE797A24608C965E95F566C83D28D447D161CC50090CA807E2C99B85AC8959E233415C20931306075171D9BA125B3B0C5CA73B899D8D0995D70E28C5670B0891720CFA0A7ED03E25F02C2AB8517BD64481EEFB48725543E15D88634A18B5C6D9EACD9B3C538DC5D2480FF4C6FD722DFA3B86842610DA89F6B669669B7B024DC81E23F33F7DA4109CB6DCDD58A4BD87A376E3000B84849CE1103C7FFE6ED9CCDA592397376DBB5A89572A73B0E3F89FF43875C1BA47FDE2C0A372808740DB22A700AD971D71D9A10FD3FC7C765B5A5727D84944A19D82B2088EECF4F5543C26D795B82CF721B3B1C8657D36589CD090157EE86835DAE0276F3C67EDB12C4C9297F451193203FB933E4E79FBCB6DF5A266B74DD0EF86FB93F5174F526AB8EA6CAE3EBE78764A4C950BF2FAAD123414AD7A8D9AFAA3307DCFF4FAF0743F7FDCDC9196FD10B67A50D9DBE74C83E0E9115A2E87AFAD12D6E93DD9E53C9AD250344C2A73A77B9B0EC1E761E07A9389144F96C512B603781B46D865DF5FDE481A2813817E7AB57748B9652DDB79D3CC65F345D69D6CBBE52D692A44177ABBB3FF62AEBBE57A62F2E10D749A97A445DE4FB76A54A8');
INSERT INTO "payloads" VALUES(12,11,'61ba92960ad7f2f793c48d8d8dc87acf267c8863aa8202060cdb93bf66f0ff7c','2026-11-21T20:26:38.584Z',X'5809D5544D6FDB300CFD2B81AE7302DBF958E0D30E0DBA0DEB30F4E3540C82223389304B72256A4851E4BF8F54EC35A77D1C7B4A483E51E47B4F7E11A6154D5596EB42445498A268441FBC86188DDB8B42E8140238FD4CF9CDC32D25FA60A82A8DD35D6A41A23A8A06438242A047D5116EB19E2D4A42E6F80C10434AA788DE42907C6D5988ADE93ABEA779113B13224AA72C508B6F061002F5E8D46BF2B3723182E3A1BCED95E39928506D1B685C595178E5431F2306A570B2BCA8D567A836981769816ABC2FDF457F7B1F517BCA3662F5BEAA269B6B4A6A9F1C06C67FFD4221586578BB3E8FF6018ECAF61DCC1022728783777CFCDDBC9AAC26553D5FAC56CBA538D13507D3F76F64C7710B9EBB57CF161C4A0B78F0A4163905485E76C4A0A1F3237F2ED92DC9D50876124148539006C1929D1E5FB2C7E6A4F620EE4D626391CBDAA4313BA1A2E24F158C42E3DDE88DA7A41C66C16AF2923A4A4D66607FD2E198B6A3DBEA7256B2DBC6D460B8C5ACFEED413A33A22E3D3942D4115EE7AC2E7C7C6E3136A62EF9C4E97B218814255B858AF6A330FE4854BD79B89EDE6EAE68967DE7B7AA93C999A74444307B94CD2F875F5B218C557BB2CB999ABC50D00CCABCD37B1B1F824B5D772A060669B481C1BB8309D975971C52F90F1CF25E6F80C3BB8F9F6EEFFFC660FDBF0CB244C33394EC4D969B723B80CB30C02EB976A891B8207500FA69E5DE22A95397F56A5A55D3BABAAFCBA65E3773F67A065ADF9A9DF917247FBA3AFAB80D4DB3C0BF00AFACB68D');
INSERT INTO "payloads" VALUES(13,12,'7e7cd890a5a00739728c68f0ceadeb1e07df7ad4c8bad82565d6023aa185d263','2026-11-21T20:26:38.584Z',X'5809D5544D6FDB300CFD2B81AE7302DBF958E7D30E0DBA0DEB30A4EDA918044566126196E44AD490A2E87F1FA9D86D4EFB38F694907CA2C8F79EFC244C2B9AAA2C3F1422A2C2144523FAE035C468DC5E1442A710C0E947CAAFEF3694E883A1AA344E77A90589EA281A0C090A811E5547B8C5C56C511232C7278018523A45F41682E46BCB426C4DD7F13DCD93D89910513A65815A7C378010A847A75E935F948B111C0FE56DAF1CCF44816ADB40E3CA8AC24B1FFA1831288593E559AD3E41B5C1BC480B54E37DF92EFADBFB88DA53B611ABF75535595F5152FBE43030FEDB570AC12AC3DBF579B48F7054B6EF608610913B1CBCE3E3EFE6D56435A9EAF962B55A2EC5335D73307DFF46761CB7E0B97BF568C1A1B480074F6A915380E465470C1A3A3FF2E792DD925C8D60271184340569102CD9E9FE297B6C3E2FC420EE75626391CBDAA4313BA1222BFC52C12834DE8DDE7848CA6116AC262FA9A3D46406F6271D8E693BBAAD2E6725BB6D4C0D865BCCEA170FD2991175EEC911A28EF03A6775E6E3538BB13175C9279E7F14824851B255A8683F0AE3CF44D5EBBBABE9667D49B3EC3BBF559D4CCE3C242282D9A36C7E39FCDA0A61ACDA935D4ED4E485826650E69DDEDBF8105CEABAE7626070F1C2E0CDC184ECBA730E69F23F70C87BBD010E6F3E7DDEDCFE8DC1FA7F196489866728D99B2C37E57600E761805D72ED50237141EA00F4D3CABD4552A72EEBD5B4AAA675755B974D7DD1CC2F68D20CB4BE353BF32F48FE7475F4711B9A66817F03C738B695');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-21T20:26:37.226Z','2026-11-21T20:26:37.442Z','2026-11-21T20:26:37.442Z','{"imported": 6, "opened": 3, "held": 1}','[]','{"eu": 3, "us": 4, "soap": 0, "api": 10}',0,29483,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-21T20:26:37.454Z','2026-11-21T20:26:37.696Z','2026-11-21T20:26:37.696Z','{"inserted": 6, "failed": 1}','["1 order waits for the next try, the first until 2026-11-22 02:30"]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',4,29483,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-21T20:26:38.382Z','2026-11-21T20:26:38.483Z','2026-11-21T20:26:38.483Z','{"released": 3, "posted": 2, "verified": 1}','[]','{"eu": 1, "us": 2, "soap": 3, "api": 15}',0,29483,'jane');
INSERT INTO "runs" VALUES(4,'shop-update','cron','{}','2026-11-21T20:26:38.495Z','2026-11-21T20:26:38.567Z','2026-11-21T20:26:38.567Z','{"told": 5}','[]','{"eu": 10, "soap": 0, "api": 4}',0,29483,'jane');
INSERT INTO "runs" VALUES(5,'import-orders','cron','{}','2026-11-21T20:26:38.578Z','2026-11-21T20:26:38.653Z','2026-11-21T20:26:38.653Z','{"unchanged": 9, "imported": 2, "conflict": 1}','[]','{"eu": 2, "us": 3, "soap": 0, "api": 6}',4,29483,'jane');
INSERT INTO "runs" VALUES(6,'bc-insert','cron','{}','2026-11-21T20:26:38.667Z','2026-11-21T20:26:38.748Z','2026-11-21T20:26:38.748Z','{"gone": 1, "answer lost": 1}','["1 order waits for the next try, the first until 2026-11-22 02:30"]','{"eu": 3, "soap": 4, "api": 9}',0,29483,'jane');
INSERT INTO "runs" VALUES(7,'recheck-status','cron','{}','2026-11-21T20:26:38.763Z','2026-11-21T20:26:38.806Z','2026-11-21T20:26:38.806Z','{"unchanged": 5, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "soap": 0, "api": 3}',0,29483,'jane');
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
INSERT INTO "shipments" VALUES(1,1,'S-SHPT102003','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]','','','','2026-11-21T20:28:38.489Z','2026-11-21T20:26:38.523Z',1,'','','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]',NULL,'');
INSERT INTO "shipments" VALUES(2,4,'S-SHPT102001','[[10000,"MUG-RED","2"],[20000,"SHIRT","1"]]','','','','2026-11-21T20:28:38.449Z','2026-11-21T20:26:38.539Z',1,'','','[[10000,"MUG-RED","2"],[20000,"SHIRT","1"]]',NULL,'');
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
, tell_from TEXT, looked_back_at TEXT) STRICT;
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:37987','http://127.0.0.1:37987','2026-11-21T20:26:37.276Z','2026-11-21T20:28:38.000Z','2026-11-21T20:26:38.579Z','3a392c86','release','2026-11-21T20:26:37.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T20:26:38.773Z',NULL,0,'','2026-11-21','2026-11-21T20:26:37.277Z');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:34323/abc123','2026-11-21T20:26:37.412Z','2026-11-21T20:28:38.000Z','2026-11-21T20:26:38.631Z','323dd5ec','post','2026-11-21T20:26:37.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T20:26:38.784Z',NULL,0,'',NULL,'2026-11-21T20:26:37.412Z');
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
INSERT INTO "tellings" VALUES(1,'{"by": "sandbox-74cd9c389a", "sales_order": "S-ORD101001", "shipments": [{"number": "S-SHPT102003"}]}','2026-11-21T20:26:38.531Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(2,'{"by": "sandbox-74cd9c389a", "sales_order": "S-ORD101002"}','2026-11-21T20:26:38.538Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(4,'{"by": "sandbox-74cd9c389a", "sales_order": "S-ORD101003", "invoices": ["S-INV103001"], "shipments": [{"number": "S-SHPT102001"}]}','2026-11-21T20:26:38.544Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(6,'{"by": "sandbox-74cd9c389a", "sales_order": "S-ORD101004"}','2026-11-21T20:26:38.552Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(7,'{"by": "sandbox-74cd9c389a", "sales_order": "S-ORD101005"}','2026-11-21T20:26:38.565Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','f92c313212fa57ddefe25ebb679014cc6a65b7a4c7afc51cf3559e5cbef53cfd','2026-11-21T20:26:38.706Z',0,NULL,'');
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
CREATE INDEX orders_to_watch_for_shipments ON orders (store) WHERE telling = 'open';
CREATE INDEX tellings_with_code ON tellings (code) WHERE code IS NOT NULL;
COMMIT;
PRAGMA user_version = 2;
