BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-21 20:22:00.841627+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-21 20:22:00.849619+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-21T20:22:01.698Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-21T20:22:01.698Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-21T20:22:01.699Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-21T20:22:01.699Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-21T20:22:01.700Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-21T20:22:01.700Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-21T20:22:01.700Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-21T20:22:01.700Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-21T20:22:01.730Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-21T20:22:01.730Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-21T20:22:02.050Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-21T20:22:02.054Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-21T20:22:02.070Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-21T20:22:02.082Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-21T20:22:02.134Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-21T20:22:02.144Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-21T20:22:02.145Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-21T20:22:02.145Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-21T20:22:02.145Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-21T20:22:02.146Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-21T20:22:02.210Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-21T20:22:02.210Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-21T20:22:02.210Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-21T20:22:02.210Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-21T20:22:02.210Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-21T20:22:02.349Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-21T20:22:02.349Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-21T20:22:02.350Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-21T20:22:02.350Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-21T20:22:02.350Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-21T20:22:02.475Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-21T20:22:02.475Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-21T20:22:02.476Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-21T20:22:02.522Z',3,9,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(35,'2026-11-21T20:22:02.531Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-21T20:22:02.680Z',4,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','');
INSERT INTO "activity" VALUES(37,'2026-11-21T20:22:02.682Z',4,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(38,'2026-11-21T20:22:02.682Z',4,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(39,'2026-11-21T20:22:02.779Z',5,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(40,'2026-11-21T20:22:02.795Z',5,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(41,'2026-11-21T20:22:02.809Z',5,12,'answer lost','inserting','unknown','','http://127.0.0.1:44263/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-21T20:22:02.054Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-21T20:22:02.082Z',NULL);
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
, silent_since TEXT, silent_until TEXT, silent_bc_clock_ahead_s INTEGER NOT NULL DEFAULT 0, staging_page TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:44263/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-21T20:22:00.850Z','','{}',NULL,NULL,0,'["AutoShoppingCartImport", {"order_number": "OrderNo", "line_no": "LineNo", "line_count": "LineCount", "store": "Store", "order_date": "OrderDate", "external_document_number": "ExternalDocumentNo", "customer_no": "CustomerNo", "email": "Email", "sell_to_name": "SellToName", "sell_to_company": "SellToCompany", "sell_to_address": "SellToAddress", "sell_to_address_2": "SellToAddress2", "sell_to_city": "SellToCity", "sell_to_county": "SellToCounty", "sell_to_post_code": "SellToPostCode", "sell_to_country": "SellToCountryCode", "sell_to_phone": "SellToPhoneNo", "ship_to_name": "ShipToName", "ship_to_company": "ShipToCompany", "ship_to_address": "ShipToAddress", "ship_to_address_2": "ShipToAddress2", "ship_to_city": "ShipToCity", "ship_to_county": "ShipToCounty", "ship_to_post_code": "ShipToPostCode", "ship_to_country": "ShipToCountryCode", "ship_to_phone": "ShipToPhoneNo", "line_type": "LineType", "item_no": "ItemNo", "variant": "VariantCode", "description": "Description", "quantity": "Quantity", "unit_price": "UnitPrice", "line_discount": "LineDiscountAmount", "line_amount": "LineAmount", "vat_amount": "VATAmount", "currency": "CurrencyCode", "payment_method": "PaymentMethodCode", "shipment_method": "ShipmentMethodCode", "prices_including_vat": "PricesIncludingVAT", "import_action": "ImportAction", "reserve": "Reserve", "customer_po": "CustomerPO", "customer_note": "CustomerNote", "sales_order_no": "SalesOrderNo", "completed": "Completed", "error_text": "ErrorText"}, 20]');
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
INSERT INTO "order_lines" VALUES(11,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','25','');
INSERT INTO "order_lines" VALUES(11,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','26','');
INSERT INTO "order_lines" VALUES(12,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','28','{"order_number": "EU-1009", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1009", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1009", "line_no": 10000, "line_type": "Item", "item_no": "MUG-RED", "description": "Mug", "quantity": "2", "unit_price": "12.10000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(12,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','29','{"order_number": "EU-1009", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1009", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1009", "line_no": 20000, "line_type": "Item", "item_no": "SHIRT", "description": "Shirt", "quantity": "1", "unit_price": "24.20000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
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
    forgotten INTEGER NOT NULL DEFAULT 0, conflict_code TEXT, conflict_message TEXT, conflict_since TEXT, refunded TEXT, accepted_status TEXT, accepted_refunded TEXT, transport TEXT CHECK (transport IN ('staging', 'api')),
    UNIQUE (store, order_id)
) STRICT;
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:22:00.000Z','2026-11-21T20:22:00.000Z',NULL,'2026-11-21T20:22:02.592Z','processing','rule','2026-11-21T20:22:02.209Z','2026-11-21T20:22:02.348Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:22:02.144Z','48.40',NULL,0,'2026-11-21T20:22:02.348Z',NULL,NULL,'2026-11-21T20:22:01.697Z','2026-11-21T20:22:02.677Z','2026-11-21T20:24:02.000Z',NULL,0,'2026-11-21T20:22:01.697Z','8b87616eaf62066d0f39800cba6e1d795a7ee871d2089730faa9b76dc5739ea5',1,1,'8b87616eaf62066d0f39800cba6e1d795a7ee871d2089730faa9b76dc5739ea5','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0','staging');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:22:00.000Z','2026-11-21T20:22:00.000Z',NULL,'2026-11-21T20:22:02.933Z','on-hold','rule','2026-11-21T20:22:02.210Z','2026-11-21T20:22:02.349Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:22:02.145Z','48.40',NULL,0,'2026-11-21T20:22:02.349Z',NULL,NULL,'2026-11-21T20:22:01.697Z','2026-11-21T20:22:02.943Z','2026-11-21T20:24:02.000Z',NULL,0,'2026-11-21T20:22:01.697Z','8abf987e284be2044a44fb28538dd0a05c78c4c889e2553a7fe535a96230b8db',2,2,'8abf987e284be2044a44fb28538dd0a05c78c4c889e2553a7fe535a96230b8db','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0','staging');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:22:00.000Z','2026-11-21T20:22:00.000Z',NULL,'2026-11-21T20:22:02.933Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:22:01.697Z','2026-11-21T20:22:02.943Z','2026-11-21T20:24:02.000Z',NULL,0,NULL,'ec6dd3618b98b48c6efa20be050cf6bf9893e7b643a98e82364a93fba1b93669',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:22:00.000Z','2026-11-21T20:22:00.000Z','2026-11-21T20:22:00.000Z','2026-11-21T20:22:02.592Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:22:01.697Z','2026-11-21T20:22:02.677Z','2026-11-21T20:22:01.000Z',NULL,0,NULL,'bbe65fb26f954bc9ffc705a678f41ff663ffc19eab5e61c1f1030ba37ded62c1',4,NULL,'','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:22:00.000Z','2026-11-21T20:22:00.000Z',NULL,'2026-11-21T20:22:02.933Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:22:01.697Z','2026-11-21T20:22:02.943Z','2026-11-21T20:24:02.000Z',NULL,0,NULL,'7473819fb99f00434cf2dc1ccb48ace9c9d9bcd5030a127d176f11bd4d8a655a',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:22:00.000Z','2026-11-21T20:24:02.000Z',NULL,'2026-11-21T20:22:02.933Z','processing','rule','2026-11-21T20:22:02.210Z','2026-11-21T20:22:02.350Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 23", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:22:02.145Z','48.40',NULL,0,'2026-11-21T20:22:02.350Z',NULL,NULL,'2026-11-21T20:22:01.697Z','2026-11-21T20:22:02.943Z','2026-11-21T20:24:02.000Z',NULL,0,'2026-11-21T20:22:01.697Z','95a2e28ceef5b9466f8df1a22aad083b7bc0e4933071c73481e88c443fa410b4',11,6,'00003f0284db3ffaff15ce389ab260c78598a808cb34a3d30694afd8ef54f4e5','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','2026-11-21T20:22:02.680Z','0','processing','0','staging');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-21T20:22:00.000Z','2026-11-21T20:22:00.000Z',NULL,'2026-11-21T20:22:02.592Z','processing','rule','2026-11-21T20:22:02.210Z','2026-11-21T20:22:02.350Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-21T20:22:02.145Z','10.89',NULL,0,'2026-11-21T20:22:02.350Z',NULL,NULL,'2026-11-21T20:22:01.697Z','2026-11-21T20:22:02.677Z','2026-11-21T20:24:02.000Z',NULL,0,'2026-11-21T20:22:01.697Z','e1713114dad8643e39917a9514581076715c5a9254a5f41502349a47ffee9a6a',7,7,'e1713114dad8643e39917a9514581076715c5a9254a5f41502349a47ffee9a6a','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0','staging');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-21T20:22:00.000Z','2026-11-21T20:22:00.000Z',NULL,'2026-11-21T20:22:02.592Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-22T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T20:22:02.134Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:22:01.697Z','2026-11-21T20:22:02.677Z','2026-11-21T20:24:02.000Z',NULL,0,'2026-11-21T20:22:01.697Z','9a13972ba9b39ace51c16176232a808db9b3338cb68c5e2c0fd1bfaf1181a591',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T20:22:00.000Z','2026-11-21T20:22:00.000Z',NULL,'2026-11-21T20:22:02.683Z','awaiting-fulfillment','rule','2026-11-21T20:22:02.210Z','2026-11-21T20:22:02.350Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:22:02.146Z','40.00',NULL,119,'2026-11-21T20:22:02.350Z','2026-11-21',NULL,'2026-11-21T20:22:01.730Z','2026-11-21T20:22:02.697Z','2026-11-21T20:24:02.000Z',NULL,0,'2026-11-21T20:22:01.730Z','d7c3be05dd82558cff0c03af9cdef12fa425abe57c7de7c7c1a0de876824806e',9,9,'d7c3be05dd82558cff0c03af9cdef12fa425abe57c7de7c7c1a0de876824806e','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0','staging');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T20:22:00.000Z','2026-11-21T20:22:00.000Z',NULL,'2026-11-21T20:22:02.958Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:22:01.730Z','2026-11-21T20:22:02.964Z','2026-11-21T20:24:02.000Z',NULL,0,NULL,'ed204b83e304a04782303c40b5126c0b13fadb7c7b5be9c6eb68891b169c0654',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:24:02.000Z','2026-11-21T20:24:02.000Z',NULL,'2026-11-21T20:22:02.773Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:22:02.677Z','2026-11-21T20:22:02.778Z','2026-11-21T20:24:02.000Z',NULL,0,'2026-11-21T20:22:02.677Z','813c67457b502f321f538919c98c81c01e8c66175e686f45a9e3801327a44f7d',12,NULL,'','{"25":"MUG-RED","26":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:24:02.000Z','2026-11-21T20:24:02.000Z',NULL,'2026-11-21T20:22:02.769Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:22:02.795Z','48.40','2026-11-21T20:39:02.808Z',119,NULL,NULL,NULL,'2026-11-21T20:22:02.677Z','2026-11-21T20:22:02.778Z','2026-11-21T20:24:02.000Z',NULL,0,'2026-11-21T20:22:02.677Z','f159d9c336facfcc997a0c1eeeb86f41114b9e00e445cec632363c5df0b2d388',13,13,'f159d9c336facfcc997a0c1eeeb86f41114b9e00e445cec632363c5df0b2d388','{"28":"MUG-RED","29":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0','staging');
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
    eu 1007: The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T20:22:02.213Z','sending','2026-11-21T20:22:02.216Z');
INSERT INTO "outgoing_notices" VALUES(2,0,'news','woobc sandbox: import-orders','CHANGED_IN_STORE: eu 1005. The order was changed in the store after it was sent. Change the sales order in Business Central to match, then `woobc orders resolve 1005 --reason …`.','2026-11-21T20:22:02.702Z','sending','2026-11-21T20:22:02.705Z');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'d8da5a1ee5f8e21930a511f841cb3dedfd88b293d5c3ab1c2095b53b4ef816d2','2026-11-21T20:22:01.638Z',X'5809D5544D6FDB300CFD2B81AE73024B4DD2C1A71D1A741BD66148DB5331088ACC24C22CC995A8214590FF3E4AB1B7ECB28F634F36C9678A7CEFC947665AD6F0BAAE2B1651618AAC617DF01A62346EC72AA65308E0F40BE5578F6B4AF4C150551AA7BBD4824475600D860415438FAA23DCFCED6C5E13B2C467001B523A45F41682CCC75E576C63BA2E9FD31CD9D68488D2290BD4E28B0184403D3AF52BF951B918C1E5A1BCED95CB3351A0DA36D0B8925378E3431F2306A570B2B8A88933541B2C8BB440B5BC6F3E8B5E7B1F517BCA366C79CDF964754B49ED93C390F19F3F51085699BC5D5F467B070765FB0E6608117387BD77F9F337577CB29C7071355F2E170B76A263F6A6EF5FC98EE31679EE5EBD5870282DE0DE935AE4142079B323060D9D1FF973C96E48AE8665271184340569102CD9E9E978F658C5066DEF52F61599AC4D1A8B1138B9EFBB0A46A1F1AE6428F19C94C3A297202BA983D4E4856C4FFA38A6CD683651CFCA91636AF0DB7C267E5A90BE195197961C21EA00BF8D39761EEA6363EA5232A7AF15234E946C152A5A8FC2F82D51F5EEF176BA5EDDD078BBCE6F54279333CF8978C8E4958DE9E2E4CB563163D58E5ECFCC948582CEA0423B5DB7F11EB8D475A7EA0C23160602EFF72614CF5D52C8FF4821555F0385F7EF3FAC1FFE46A0F85F02B342C32594D999596DCA6D012EC300DBE4DAA146DA82D401E8D1CA9D451247D46239E57C2AF883A81B219A62BB02B4BE355BF32FC8FCE3EAE8D736342DFAFE00A769B5FE');
INSERT INTO "payloads" VALUES(2,2,'2fa991db7bb200c6c3624033eda6fd430b7c5afe9c56af77d66fa29feba05619','2026-11-21T20:22:01.638Z',X'5809D5544D6F1A3110FD2BC8D72E68D70152EDA987A0B45553552439559565BC0358F5C7C61E574488FFDEB1D94D38F5E39813CCF3783CF3DE9B3D32DDB1B6A9EBA6621125A6C85AE6DD74EF4DC72AA65208E0D43381ABC735017DD00AA2D04E99D4814079602D860415438FD250DEFCFD6C5E536689CF096C80548AE82D0491DFBCAED8461BA3DD8EB547B6D521A270D20295F8A60121500D235FC1CFD2C5082E37E56D2F5DEE8902D9750162140D85373EF431629012278B8B337E4E551ACB201DD0591E36BF457F7B1F5179425BB6BC6E9AC9EA9640E593C390F3BF7EA110ACD479BABEB4F6010ED2F6066608117385BD77F9FABBAB66B29C34FC6ABE5C2E16EC44CFEC75DFBF9119C72972DFBD7CB6E05058C0BD27B5C82640F266470C1A3A3FF2E792DD905C2DCB36A214D2148446B0E4A5EFC762B079C5066DEFD22E13167C971416233475C57EC9A0256AEF0A42C053920E8B5E9CAC240F429117B237E9724C9BD16CBC9ED5D96C2334F86D3EE32F16A43B63D6A525C7147980D7366909C6CAC3F95898AA14E4F4A362C489149D4449E351187F263ABD7BBC9DAE5737D4CBCEF88D342239FD9488874C1EA16571F2A6554C5BB923B79C9929030595930AEDB46EE31EB864CCA93AA72D5E08BCDFEB503C77492135FE070AF3586F80C2FB8F9FD60F7F2390FF2F8159A16109457666569BB02DC06518609B5C379C91B6205400FAE9C4CE2289C36BBE9C36CD94370FBC6E396F8BED4AA2F59DDEEA7FC9CC1F2E439FB6A168D1F7374780B47A');
INSERT INTO "payloads" VALUES(3,3,'6508a80c828873a9384d535a718e58dac20c39b8cc2b6a64a45c64335f78b865','2026-11-21T20:22:01.638Z',X'5809D5544D6FDB300CFD2B81AE73025B4DD2C2A71D1A741BD66148DB5331088ACD24C22CC995A82145D0FF3E52B1DB9CF671EC2921F54491EF3DFA284C2BEAAA2C6521226A4C51D4A207D71AB71385685208E09A674AAE1ED694E88369202AE39A2EB5A0501F448D214121D0A3EE0837BF9ACD4B42E6F8041043AA4911BD85A0F8CDCB426C4CD7F13BF5516C4D88A89CB64025BE1B400854A3D36FC92FDAC5088E9BF2B6D78E7BA240B76D80185545E1B50F7D8C18B4C6C9E2EC4C9EA08DC13C480B74C6C3F25BF4B7F7111B4FD95A2C2FAB6AB2BAA164E393C3C0F86F5F2904AB0D4FD7E7D63EC241DBBE83194244AEB0F78EAF7FB8A826CB49252FE6CBE562215EE899BDE9FB7732E33805F7DDEB670B0E9505DC7B528B6C02242F3B62D0D0F9913F97EC86E4AA05DB8820A429288360C94B8FC76C30127BD0F636B1AFFAE0DBD46036425516E2970E46A3F12E6728F194B4C3AC97242BE9836AC80BEC4DBA1CD366349B2C67259B6D4C0D7E9BCFE4AB05E9CE883AB7E408D107786BB33AB3F1A9C45898AAE41B2F3F0A419C68D56AD4341E85F167A2D3DB879BE97A754DBDEC3ABFD19D4ACE3C25E281C9A36C5E1CDEB44218AB77E496133379A0D03028D34EEB36EE814B5DF7529C6057AF04DEED4DC89E3BA7901AFF03853CD63BA0F0EED3E7F5FDDF0894FF4B202B342CA16267B2DA94DB029C8701B6C9B5C319690BAA09403FADDA592471642997D3AA9ACAEA5E96B59475B65D065ADF9AADF917247FB83AFAB40D45B3BEBF017890B4B6');
INSERT INTO "payloads" VALUES(4,4,'8283d6d14e0d5d34b08b983a7e301c19504eda3d25305a75bc9a3e1783061fe7','2026-11-21T20:22:01.638Z',X'5809D5544D6FDB300CFD2B81AE73025BF9E8E0D30E0DBA0DEB30A4ED69180445621261B6E44AD49022C87F1FA5D8994FDD76EC29E1E313453E3EF9C48C66755596F38205941803AB99726DD70082660553D17BB0EA85E0F5D38680CE1B054118AB9AA841A03CB21A7D8482A143D9106FF17EB6288999E30B81F5908A015D0B5EA45B6F0AB6354D63EC9ED527B6333EA0B0B2052AF1CDD0F59E6A34F20FF859DA10C0A6A6A84169534F1448AD3D84202A0A6F9DEF42402F254E96A31CBF5095C13C8806CAA571D35DF4B773019523B466AB9BAA9AACEF08542E5AF489FFF50B85D04A93A6EB726B1FE0289348338480A9C2C1D974FCDDBC9AAC26159F2F56ABE5929DE99A83E9BA3732E33045EABB932F2D58142DE0C1D1B6C82840EB4D8EE87768DDA09F8DED96D655B36424A2D04E41188496DCF4FDD45BAC60FD72EFE33E29E69D8E0AB313AAB260BFA437128DB31921E0394A8B79619CBC248F429119923DE97088DBC16DBC9C95C96D03D41B6E31E3570FD2998135F6E440914718F539F2F1A5C45098AAE413E71F052351A4D01225CD4761F819297BFF7437DDAC6FA9977DE3B6B211D19AE7484224F508CD2F273DB6829956EEC92E1769F2405E2552D69DDEDBF0106C6C9A73D12B585D157C38189F5D37D690D2AF6848D9B7A0E1C3C74F9BC7BF29C8FF57C1B4A2FE198AE4CDB46EC27600E3D0C32E5ADDE768B9209407FAD162DF226D87977C35ADAA29AF1E7959735E67DF6562EBB4D9997F615EBFADAF143DFF06F245B844');
INSERT INTO "payloads" VALUES(5,5,'0701980a017fab64024d12400a58ec7dee34b4360523fedd2bdc2a19087b22b0','2026-11-21T20:22:01.638Z',X'5809D554CB6EDB3010FC1583D7CA86443F52E8D4438CB44553144E722A0A82A6D636513E1472593830FCEF5DD252EB531FC79CEC1D2E97BB33B33A31DDB1B6A9EB45C5224A4C91B54C49A7C018E858C5540A019C7A2178FDB421A00F5A4114DA29933A10288FACC590A062E8511ACA5BBC9D2D6ACA2CF125810D904A11BD8520F2AB3715DB6A63B4DBB3F6C4763A44144E5AA0125F342004AA61E46FF0A3743182CB4D79DB4B977BA240765D80184543E1AD0F7D8C18A4C4C9F2EA8C5F5295C63248077496C7CD6FD1DFDE47549ED096AD6E9A66B2BE2350F9E430E4FCCF9F28042B759EAE2FADBD83A3B4BD811942C45CE1E05DBEFE66DE4C569386CF17ABD572C9CEF4CC41F7FD2B99719C22F7DDCB170B0E85053C78528B8C02246F76C4A0A1F3237F2ED92DC9D5B26C244A214D4168044B6EFA7ABA586C5EB141DCFBB4CF8C05DF2585C5094D5DB11F326889DABB8210F09CA4C32218272FC9A35064866C4FBA1CD376741BAF677576DB080D865BCCF82F0FD29D31EBDA93638A3CC2559F573EBE94180B539572E3FCAD62448A149D4449F35118BF273ABD7FBA9B6ED6B7D4CBDEF8AD342239FD9C8888CC1EA16573F2B2554C5BB927BB5CA829030595930AEFB46FE322B864CCB91A18A4151D187C38E8505C77CD61F3470EE9F43570F8F0FEC3E6F16F0CF2FF65304B34ACA1C8DECC7213B603B80E03EC92EB86331217840A403F9DD85B247578CD57D3A699F2E691D72DE76DF15D49B4BED33BFD2F99F9D365E8E336142D02FF043772B5CA');
INSERT INTO "payloads" VALUES(6,6,'6c31bebe5cd05e349a3d5d5b485cb2e8ae0181088b65589929434adf2ca5a6b7','2026-11-21T20:22:01.638Z',X'5809D5544D6FDB300CFD2B81AE73025B4DDCC1A71D1A741BD66148DB5331088ACC24C22CC995A8214590FF3E4AB13B9FF671EC2921F94491EF3DF9C474CB9AAA2C57050B283106D6B0DE3B052168BB670553D17BB0EA85F2EBC70D257AAFA92AB4555D6C41A03CB2067D8482A143D9116EF97EB12C0999E30B800D2915033A035EA46BCB826D75D7A57B9A13DB691F505869805A7CD380E0A947277F273F4B1B02D8349433BDB469260A64DB7A1A575414DE38DF87805E4A9CAD26357E812A8D799116A896F64D77D1DFDE05548EB20DABAFAB6AB6BEA5A472D1A24FF8AF5F28042375DAAECFA37D80A3347D070B8480A9C3C1D974FCDD5535AB6715BF5AD6F56AC5CE74CD41F7FD1BD971DC22CDDDCB17031685013C38528B9C02246F72C4A0A175237F369A2DC9D5B0E4248290A6203482213B3D9D2E1EAB0B36887B1793B1C8656D54989D5091157E4AAF256A67476F3C4769310BC6C94BF228149921F9930E87B81DDDC6CB4599DC36A606C32D17FCD5837466444D3D3942E41126734E7C7C693136A62EF9C4F97BC18814295A8992F6A330FC8854BD7BBC9D6FD63734CBBE735BD98968F5732422127B94CD2F27BDB6826923F764970B357921AF1228F34EEF6D7C083676DDB91818BC7E65F0FEA07D76DD94C3EA8F1C52F52D7078FFF1D3E6E16F0CF2FF653049343C4391BC99E4A6DC0E601A7AD845DB0E35121784F2403FADD81B247578C9EB7955CD79F5C0CB86F326FB2E038D6BF54EFF0B327DBA3AFAB80D4DB3C0BF00A29AB66D');
INSERT INTO "payloads" VALUES(7,7,'3306eab10c2bb9db2c975085784182db93d6bb63f1858902cc067088db69ccf0','2026-11-21T20:22:01.638Z',X'5809D553C16EDB300CFD9540D7B981E52EDEE25387AE18300C43316CA7A1101899498459922B51438AA0FF3E4A8E316FD861D79E1252CFE4E3E3E359985E74B2AEDB4A44024A5174620C5E638CC61D4425740A019D7EE2FCDDB72F9C1883E157659C1E528F8AE0243A0A092B419E60609CACD76FB78C2CF10410724AE914C95B0C2AB7AD2BB133C390FB7467B13721927260914BDC1B240C5C6380DFC98FE062449749793B82CB9C3880BE0F4C57490EDFFB30C6480180569BC55B3341B5A132488FFC96E7CDBDF8EFE82369CFD94EB46FA45CDD7DE0A4F6C951C8F8CF9F38440B264F37166A3778023B0EB8268C942B1CBDCB9FBFBA96AB76259BEBD76DBBD988676E7334E3F842669CA7C8BC4778B2E84859A4A3E76DB15390D79B1D71D9A1F3B37E2ED91DAF2BAFBE6E19C23B4565082DDBE9FB79F2D8B61297E5DEC298150BBE4F9A8A136453899F100C90F16EF6C6630247656192BD0427A5D90CD99FFC714CBBD96DDB755D2F327FFAED2FD03F1CC98571C172E1E2C9B18B4EC5C3CF0F95604940F540C0D371187F246675FBEE9E691C06BF834125671E134B9075E36CB919D1B104C6C2817D32695226093A638AE07C68F305B8340CB9D5EC1E9525CD3C39B7475C8601F7C9F5973766854A07E49F5E1D2C71EDA66EDA2B29AF1AF9B5A9BBA6E98A5E05687D6FF6E67F90F9E206BEC94BD142EF1785A15326');
INSERT INTO "payloads" VALUES(8,8,'45e23b4f2207503e710510912f9737b3b7028407078854f227be73e4f24e980a','2026-11-21T20:22:01.638Z',X'5809D5534D8F13310CFD2B55AECC569329ED4A73E2C06A258410427042284A336E1B91AF4D1CD855B5FF1D3B9DD116C4812BA7193F3BF6B3FD7C167612A3ECFBDB4E14D4588B1845CAD14029361C45274CCD19827922FCEECB270252B6E4553618572750A81FC588B9422730A27614B759F71B0A6CE6C52FFAF59621530B460F5971D5BE137BEB1C9719CFE260734115B407CAF0D10242A6074EBF80EF74280502A7893EE9C094C8D0D39489AD9264BE8D399582596B5C6DAF7CC325D4586C7D4C403E6E976BD16F8A054D247414BB5B295777F7049A5803668EFFF09E4CF0DA7273A9517B038FDA27076B84829CE114033F7FB591ABDD4A0E9BD7BBDD762B9EA9CCC9A6F49FF4B874C1BC937EF2105079C053A46D915080B67BB5C31097F985EAF7B4AE51B0902884760ACA227852D3D77393D8203B312FF7DE1E70F533EBC473CB71AA069B1EE4A6133F74B61A6D0C8B421EAA0ED8D64609486BCA902458A4F4B8D4FD22B961BDEDAF90DF55F747D05F744989E1852B579AA53CEBF6AA52439EBF758206A3D5A451538F6496EFF5C2EAE8E25E3B55837DA834051E5D6B94AE468CC4B313D6EB23FD5F06D31AC986A3DAD4E9D8963308D539AEB44848F15C99266107806B33C3A18669F611295026037D2675F448B9877ED8DD487933C8CF433F0EC3D8F3B85AA08F933DD87F89E4B373749873D246EF1775175488');
INSERT INTO "payloads" VALUES(9,9,'1975c835e57379edc95afa2db10513b5cdec7786d9f8b1a80f3a8ebba2810a6b','2026-11-21T20:22:01.718Z',X'5809ED584B73DB3610FE2B1A5E2BCB146DD9964E4DD3A4EDA19D4EEC9CE20C07224109138A6440508F78FCDFF32D40804F3B9934D3994E938323EC2E763F2CF6053E78B98CB9F4560F9E88BDD5DCF7A75E54952ADF71191205EB98291E4692E33F10BC5BA6A693603EF92BDF4F023FB8C29F5510AC7C7FF2938F7FDED41365A8D83114599456A5D8F3B0902212D9C65B252C2D79AD7197C722115FA9526328B7A228F4061829155355A931CEE77609782F0E4C28189BBCAED244A4E98E678AC4ABB5CA154B437E247010BCF467355EC703E2A7996697DBB466250F3522180BA3BC54D0E9B81D4663F3097E63F709819EEDAE76F27594B2D238E372EA69685B96C5E918B40E63045A973F02AD2BD08336608E403B48561463D03A8C11685DFE08B4AE400FDA80D985F66478184663AD091CC3E999118AEF9000146CDEEA02D9A0D72E769150053B5154863BAEB639A5D44BC963A1262F998C11AA965DC87C2F909C3AC6B32A4D1B96097EEC8C58A12AECC636C9932A8B791CB25D5E21E65BD1A8733C445AC6622334AE3A1191E852E736CC8FECDB88448511970A891A511518AA1645C8E258F2B284C1F93298F9B360760D380D23DC5F8107D286E7A046844E9E407A9BC137F1E41699CCCB3E1F70F380846EC1892A2979169D4CBAB7D6511E732DF46B5B8A1F23C4E18687129AC19EEB4CA76CD7F529E609AB529CACA77540EF6887CF9324CC72C2AA8FE3EAE40EA7671B320410B128F509477C057A9167B8042301F961BAD7CE345E4241D6D534E629D7C5B7BE36BE66A7B0BE548A1F2ABA11934ABBC7F3FD75E22FE7D767CBE47A7DB6B8BCBA3CBB6173FF6CB9582CD8FA22F6AF16142F6B14474A42777D0F5E2264A9C28CEDE82C2F620629D41547797564BB22E5642CDF152CA33BC4A254927315CEB19A4FEE78A9266F7246166A06DD22ED118A3690C01EA6490D853199BAE3474601F04914585DDF5CFB73DAF064A0D49C4E8814DB3C235D38A48F3686FD7CC70452D06331FB190608FA0C97A7C04A72B90BD17CD21877F9EEFD23289CAEF5DD7BED6FBD33CC0B3834734D0B1D90B2047E8E43752A60CBE4A4B98732AF6444F60F87036147FC653CB5F1CA8F8ACB0CDDC78A99AD519E956293513180F107AF10D187AAA871D8220F54757306CA7FF982FEC985F42FF799EB18DE9DF86211B5EE69AAE8EB9421F428A2EA16689A324D34E8CEAE9DD8B52BE896A0EB786BD16D0F634D15C2DD7E67878B01A36DACBBC55A1D50BBE6DD713F21CC6D58758975DEBEDA73793A6CB9D41946231365F9C7CA14AE07AF9294145BA58A72757F7E7FCE0A315B8B0D521A335FC467F8717FAE1B4309E63A9A0717F7E7FBE0FE5C073A68C82E0858C575F9E0C468916B7BD4966CCC7BDFA68292B39BAEA84A829C4031D2CE8EA622EA3916FD33AE225314AF82E562EAED99140C8D9706DBAB0BA2982D26EFEA48D25C5CA061D97AACA7E3A957FBF8CF6A8320A3059A889996E1D316955C891B558E5A7EA8E8F7DBDFCEDEBCA25E551511D6F8614A89576C4F257A6C6A639746662A2773D72234C545F180E1226CC0E9CD273A90EBF1C40B9C7A33CBD8001E301AF5FD2D3DF5072E365B3A374601D36E0F22565B3A8A69C338E1D6CA5C5A9998174666B6309B3E56F09EEE18412B9BF54B82DCE260EBD436AE69208E71DDC9C698BD336052B2D3942BFF16508B8320316223BD5E72CC65998D25377AD64F2AB7AEE3C9DEBAA3F7DF131D461304EE2C5DFE8827BA02BDF33A6667927127D6B94EEF2E1C98EF697235B04D1333945877724349C41163A8AB10FDB3E8E98592577B87724053946459C922253022919B8881164CCB12E305918CFA82611654F5FCD34E72C3C6E5AD3108A7805033DD1DAE451652AE5341CCAADD9A1EBEDABE6DCF8D91A4793DBAA64DA26BA0ACC10DA6E36637DE37299EB66ED4AB5BBA056B8E5513310424625349B64E796B26692649E831C9D95CABCDC1C7A9190D025BAE08C2A0F8DDDC2CAFBBC5EF6649946F2C7EB75B216988EA97BF0EBD55002DDD94C0DBDFFF787387DD5F5B00ED51F1F8A192D8C47E9F31F48EDDD28BF6FF5A01C41B40436E4ADD8F02683FE2FC2880B6A634C5E77F5500DF3FE2C916E7872CC59BB3AEA8F54BE3C1EB5768CD7FC440593B0DEBEF350F3B8DCF4DBC4E08105C7B7403F4F70333A2FB395823E200884736BE567C47175985CF41B132B0EFDECC4D643B92ED2EADA900459EFA7DF3C5CCFB8561A2BE63C7BF6B2A9A8E1DD6C334C7AC4D8324CF40767A9B1704F57AF375EC4B5F85E80B9A955179D81A63F4D7E667BF44193C213D952B787AFCE3F5E3E367E2A2D7D3');
INSERT INTO "payloads" VALUES(10,10,'3106979d772f838abf42b066dcaa230e7aec2baa49160a91feecfd59e8a986dd','2026-11-21T20:22:01.718Z',X'5809ED584B73DB460CFE2B1A5E2BCB222DC5964E4DD3F47168A7133BA738C359914B692714C92C977AC4E3FFDE0FFBA248D14E26CD74A6D3E4E068012C80C5021FB07C084A9972192C1F029106CB701A8E83A4A955B9E53226CA741CA44CF138911CFF8110DC32351E45E1E8CF72378AA6D10BFC5946D1723A1DFD30C5BF601C883A56EC108B22C99B5AEC785C499188621D2C3396D7DC6ADC96A9C8C417AAD43ED41B51557A038CD48AA9A6D63E5EBB15BC7BB96742C1D6E82F76DCF2429164B352A56279CC0FE4178466D38975D5F3E0ECD34CB3CB6F5AB19AC7DA19188A93B256D0E9B91D466BF3097E6BF709819EEDAE760A7392B3DAC461360EB46B1B56A4F9906B1DC6806B5DFE806B5D819E6B67CC01D7F69255D5906B1DC6806B5DFE806B5D819E6B67CCAE6B4FA68761B4D6DAC4319C9E19A1F816B94FC9162CAF50087AEDD316B55499AC8CB75C6D4AAAA65792A7428D5E319922551DBB92E54EA02E757A174D9EB72C93F7D859F1224524B14BF2AC29529EC66C5B3648F99364D4D51DA32053B116DA2D5B822871A9AB1AD607F6AD45A6E2844B85124DA8FECF558B2A66692A795DC360B88826D34934B9863B2D23DEBD000FA4352F414DC83B7904E96D81D0A4A35BD430AFFB7CB85B4624740B4ED248C98BE4A823A1C1C9AE9332E55AE8E753297E4890866B1E4B68063BD4854EC5AE9129E5196B729CACA7F58CDED18E9067595C94E4AB3E8E47C82D4ECFD664084EA4A2D6271C8815E85559E0128C04E4CFABDD06D3440950AC7134E539D7B06BAF8DAFD831B6974AE943709B30A97478824594258BD522BB9885D9FC627EB5B8B9585DCFB28B69C2A77C360BC374CAB06125720D0FFEFA1E824CC85AC505DBD2595EA6240558F194D707B6AD724EC6CA6DC50ABA432C6A25395771885538BAE3B51ABD2919E5B165D02DD21EA1680309EC609AD4501693A93B7E6094009F4485D5F5CDF534A40D4F268AE57452A4DA9405E99ACFE7D3505F33DF32810A0C58CA7E8401727D82CBA3669095721BA3EDE429EEF2DDFB4750385DEBBBF73ADE7A675C560868E1DB157A1F5509E29CC6EA58C1962949730F75D9C884ECEFF77BF21DF957F0DCE52B3F282E0B341F2766B62665518B75411D0AC61F824A241F9ACAFAE1301E5E99B61CC1CB7FF982FEC985F42FF799EB38BF3BF1590C75E16941F4979C21F528A36C07343D19784B3F7C37716B8FE78EA061FC64D1ED0E433D15C2DD76E7668B33C6A9B1EE1667F58CDA35EF8FFB0969EED2AA4BB475FB7AC7E571BFE15257180D4BD4693F3606B81E824652516C94AAEAE5FDE5FD25ABC46425D628694C7B099FE0C7FDA56E0C3598AB248CAEEE2F77D1FDA54E74D0301E42C029B6F0C1C1808C275B7BD4965CCE075FA7828AB35BAE40254141A01CF1D58146DB22A29E60D13ED32631A0F8225ACCC7C18E49C10A4BB9228AD962EACE66920E2E2ED0B01C1ED3148C02B431FEA3A18E4B0B3411332723A627540A256E54796AFDA1A1DF6F7FBD78F39A7A55532558E3878192A0DA1C6BF4D81C149D69342C139C84BE45688ACFE23386CFB0334E6F3CD1EAED7412445EBD19655C029F315AF5FD2D3DF57B2ED61B3A374601D36EF722551B3A8A69C338E1C6C9CC9C4CCA2B2333999B4D1F1B444F778CE8A49AF51B82C2E2DDD6A56D42D3BA38C4F5271B62F6CE8049C94D531EFE9D43271C2489111BE8F592AB46162E97FCE4691F537E6DF3C9DDBAA7F79F131D469B04FE2C5DFE4024BA02BDF37A666792F127D6454D2F2E1C98EFD0ACEC88609A98A1A4BA931B4A260E18433D14F4CFA2A7172A5E1D1DAA014D519215354B94C088446122065A302D6B8C174432EA2B865950D9F9E7B4C80D1B97B7C2209CC305CBF477B812454CB54E805834DB153D79B57DD79E5B235993679852A835FBA64DA22B78699D3B9B8EDBDD78DEE478D4FA51CFB674E7AC3996256208C8C4BA916C95F39399A49D24A1C714677BADAE061FC76634C09BEF19F0BBB959E0717C0A7E370BA27C25F8DD6E84A421AA0F7F1DFA09003ABA81C0DBDF7E7F7387DD5F0A80EEA878FB1024B6B9DF679C47C76DE965FB7F0D00F106D02EB750F71D00DD379CEF00E830A5059FFF1500BE7FC4932D2DF7458E37A74554FBD27808FA08ADF98F18286DD0B0FE56F3B0D7F8DCC4EB85E0826F8F7E80FE76CE0CE87ECEAD017138884736BE567CC3103985CFB9E26460DFBF99DBCCF624D75D4EA602803CF5FBF68359F013C3447DC70E7F592A9A8E1BD6E3BCC4AC4D83242F40F67ADB264ABDDE7C1DFBDC5721FA82E66454199F8C31FA63F3B35FA28C3F313D951B44FAFCBBF5E3E3DF1916D498');
INSERT INTO "payloads" VALUES(11,6,'7123646b2cc5370341efaf2c297d607b2ceb7ccc73efaedf8fdd2bbf2bccff52','2026-11-21T20:22:02.592Z',X'5809D593CF6EDB300CC65F25D0754E612B7F06F8B4438302C33A0CC57A1A0641919944982DB91235A408FAEEFBA4C44B576C0FB053428A263F923F9E84ED44DBD4F5AA129135A7285A31066F2846EBF6A212268540CE3CC3BF797C80630C16AFCA3AD3A78E14EBA3683924AA047BD63DE2E4F246D6882CF639405C5C2645F6030595CBD695D8DABECF75DA93D8D91059393D10527CB1C41490A3D757E747ED62249745F961D42E6B82A1BB2E40AE6A60DEFA30C6C8416B9EAD5EBDC973A8B15C1AE9086FB9DF5C0B7F471FD978785BB17EDF34B3CD1D9CC627C721C77FFE0493066D73776391F6818E7A187BBA618A9C331CBCCB9FBF5B34B3F5AC918BE57ABD5A89179439D871FC4F7A9CBAC8BA47FD3C906335101F3CB6055208EBCD445C76E8FC343F97862DD6D58A4C1242B053529669004EDF4E8531B9A8C465B9F7298305CABA64B890D000859F3A58CDD6BB898DA7A41D978549B0A48FCA0086CC273E8E69FB9BB6FAA6CEB44DAE3F817B1BF51726919AAE3A9B2BC71766A7C4A85C3C2FDF2B81A168D569D6E80F66FC91F07AFF78377FD8DC42CBBEF75BDDABE4EC53C220F2F4E02D9793AFAD1276D07BE0721E4D6928981C54E68E7B9B0EC1A5BECFF52688549E6C160BDF8EE8B51968975C777983345226107E3AB51F18B9652DD7F3A699CBE6ABAC5B29DB32B51238F8CEEEECBF22976D2DA1FE9C1287D7E3342F498BBC5FA8B45488');
INSERT INTO "payloads" VALUES(12,11,'ac48af91841b8dbaa457716a2abc920b77efa900eae208a4eaac1cec84b7deac','2026-11-21T20:22:02.592Z',X'5809D5544D6FDB300CFD2B81AE73025B4DB2C2A71D1A741BD66148DBD330088ACD24C22CC995A8214590FF3E52B1DB9CF671EC2921F94491EF3DF9284C2BEAAA2CAF0B1151638AA2167DF00DC468DC4E14A24921806B9E29BF7A5C53A20F86AACAB8A64B2D28D4075163485008F4A83BC2CDAF67F39290393E03C4906A52446F2128BEB62CC4C6741DDF531FC5D68488CA690BD4E29B0184403D3AFD9AFCAC5D8CE078286F7BED78260A74DB061A575514DEF8D0C788416B9C2C2E6AF20C6D0CE6455AA01AEFCB77D1DFDE476C3C656BB17C5F5593D52D251B9F1C06C67FFD4221586D78BB3E8FF6010EDAF61DCC10227287BD777CFCDD5535594E2A79355F2E170B71A26BF6A6EFDFC88EE3163C77AF9F2D38541670EF492D720A90BCEC884143E747FE5CB21B92AB16EC248290A6A00C82253B7D3F668FC945210671EF121B8B5CD6A606B3132AB2C22F1D8C46E3DDE88DA7A41D66C12479491F544366607FD2E19836A3DB64392BD96D636A30DC7C265F3C486746D4A52747883EC0EB9CD5858FCF2DC6C6D4259F38FD280491A255AB51D37E14C69F89AA778FB7D3F5EA8666D9757EA33B959C794A4404B347D9FC72F8B515C258BD23BB9CA9C90B85864199777A6FE34370A9EB4EC5C0E0F285C1FBBD09D975971CD2E47FE090F77A031CDE7FFCB47EF81B83F27F1964898667A8D89B2C37E5B6009761806D72ED502371413501E8A7553B8BA48E2CE5725A5553593DC8B296F3BA943469065ADF9AADF917247FBA3AFAB80D4DB3C0BF01BE48B67B');
INSERT INTO "payloads" VALUES(13,12,'13d5cf7f110b5d3183c0d1823d709501a4f2adf3208c5fa1063b800636cc2d72','2026-11-21T20:22:02.592Z',X'5809D5544D6FDB300CFD2B81AE73025B4DB2CEA71D1A741BD66148DBD330088ACC24C26CC995A8214590FF3E52B1D79CF671EC2921F54491EF3DFA286C23EAAA2CDF1522A2C614452DFAE00DC468DD4E14C2A410C09967CAAF1ED794E883A553659D6953030AF541D4181214023DEA9670F3EBD9BC24648ECF0031A44C8AE83B088A9F2D0BB1B16DCBEFD447B1B521A272BA032AF1D50242A01AAD7E497ED22E4670DC94EF7AEDB8270A74D3046A575514DEF8D0C788416B9C2C2ECEE4196A2CE6411AA0339E97DFA2BFBD8F683C656BB17C5B5593D52D258D4F0E03E3BF7CA6103A6D79BA3EB7F61E0EBAEB5B982144E40A7BEFF8FA9BAB6AB29C54F26ABE5C2E16E244CFEC6DDFBF9219C729B8EF5E3F77E05075807B4F6A915380E465470C1A3A3FF2E752B721B96AC14E2208690ACA227464A76FC7EC31795D8841DCBBC4C6229735C96076424556F8A983D568BD1BBDF194B4C32C98242FE983326406F6275D8E6933BA4D96B392DD36A606C3CD67F2B707E9CE88BAF4E408D10778E9B3BAF0F1B9C45898AAE41BA7EF852052B46A346A9A8FC2F823D1E9DDE3ED74BDBAA15E76ADDFE85625679F1211C1EC51366F0E6F5B216CA7776497333579A060189479A77D1B17C1A5B63D150383B4A30383F77B1BB2EB2E39A4CEFFC021CFF50A38BCFFF071FDF03706E5FF32C8120D6BA8D89B2C37E5B6009761806D72CD7046E2823201E8A751BB0E491D59CAE5B4AAA6B27A90652DE77529A9D30CEC7C63B7F65F90FCE96AE9E33614CD02FF02D5D4B683');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-21T20:22:01.367Z','2026-11-21T20:22:01.743Z','2026-11-21T20:22:01.743Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "soap": 0, "api": 10}',0,29870,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-21T20:22:01.757Z','2026-11-21T20:22:02.214Z','2026-11-21T20:22:02.214Z','{"inserted": 5, "failed": 1}','["1 order waits for the next try, the first until 2026-11-22 02:30"]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',4,29870,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-21T20:22:02.240Z','2026-11-21T20:22:02.532Z','2026-11-21T20:22:02.532Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',0,29870,'jane');
INSERT INTO "runs" VALUES(4,'import-orders','cron','{}','2026-11-21T20:22:02.566Z','2026-11-21T20:22:02.702Z','2026-11-21T20:22:02.702Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "soap": 0, "api": 6}',4,29870,'jane');
INSERT INTO "runs" VALUES(5,'bc-insert','cron','{}','2026-11-21T20:22:02.716Z','2026-11-21T20:22:02.895Z','2026-11-21T20:22:02.895Z','{"gone": 1, "answer lost": 1}','["1 order waits for the next try, the first until 2026-11-22 02:30"]','{"eu": 3, "soap": 4, "api": 9}',0,29870,'jane');
INSERT INTO "runs" VALUES(6,'recheck-status','cron','{}','2026-11-21T20:22:02.932Z','2026-11-21T20:22:02.975Z','2026-11-21T20:22:02.975Z','{"unchanged": 5, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "soap": 0, "api": 3}',0,29870,'jane');
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
, looked_back_at TEXT) STRICT;
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:36479','http://127.0.0.1:36479','2026-11-21T20:22:01.458Z','2026-11-21T20:24:02.000Z','2026-11-21T20:22:02.568Z','3a392c86','release','2026-11-21T20:22:01.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T20:22:02.957Z',NULL,0,'','2026-11-21T20:22:01.458Z');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:32777/abc123','2026-11-21T20:22:01.718Z','2026-11-21T20:24:02.000Z','2026-11-21T20:22:02.683Z','323dd5ec','post','2026-11-21T20:22:01.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T20:22:02.964Z',NULL,0,'','2026-11-21T20:22:01.718Z');
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','f159d9c336facfcc997a0c1eeeb86f41114b9e00e445cec632363c5df0b2d388','2026-11-21T20:22:02.778Z',0,NULL,'');
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
COMMIT;
PRAGMA user_version = 2;
