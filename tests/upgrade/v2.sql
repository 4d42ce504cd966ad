BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-21 20:32:51.702346+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-21 20:32:51.711290+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-21T20:32:53.242Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-21T20:32:53.243Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-21T20:32:53.243Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-21T20:32:53.244Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-21T20:32:53.244Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-21T20:32:53.245Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-21T20:32:53.245Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-21T20:32:53.245Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-21T20:32:53.307Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-21T20:32:53.307Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-21T20:32:54.205Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-21T20:32:54.212Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-21T20:32:54.231Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-21T20:32:54.235Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-21T20:32:54.252Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-21T20:32:54.259Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-21T20:32:54.259Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-21T20:32:54.260Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-21T20:32:54.260Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-21T20:32:54.261Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-21T20:32:54.271Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-21T20:32:54.273Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-21T20:32:54.273Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-21T20:32:54.273Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-21T20:32:54.273Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-21T20:32:56.811Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-21T20:32:56.812Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-21T20:32:56.812Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-21T20:32:56.812Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-21T20:32:56.813Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-21T20:32:56.893Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-21T20:32:56.893Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-21T20:32:56.893Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-21T20:32:56.997Z',3,9,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(35,'2026-11-21T20:32:57.009Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-21T20:32:57.191Z',4,1,'shop told','released','released','','S-ORD101001; shipment S-SHPT102002','');
INSERT INTO "activity" VALUES(37,'2026-11-21T20:32:57.211Z',4,2,'shop told','verified','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(38,'2026-11-21T20:32:57.225Z',4,6,'shop told','released','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(39,'2026-11-21T20:32:57.240Z',4,7,'shop told','released','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(40,'2026-11-21T20:32:57.295Z',5,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','');
INSERT INTO "activity" VALUES(41,'2026-11-21T20:32:57.297Z',5,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(42,'2026-11-21T20:32:57.297Z',5,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(43,'2026-11-21T20:32:57.363Z',6,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(44,'2026-11-21T20:32:57.379Z',6,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(45,'2026-11-21T20:32:57.384Z',6,12,'answer lost','inserting','unknown','','http://127.0.0.1:43361/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-21T20:32:54.212Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-21T20:32:54.235Z',NULL);
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
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:43361/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-21T20:32:51.712Z','','{}',NULL,NULL,0,NULL,'87960a6ce1','["AutoShoppingCartImport", {"order_number": "OrderNo", "line_no": "LineNo", "line_count": "LineCount", "store": "Store", "order_date": "OrderDate", "external_document_number": "ExternalDocumentNo", "customer_no": "CustomerNo", "email": "Email", "sell_to_name": "SellToName", "sell_to_company": "SellToCompany", "sell_to_address": "SellToAddress", "sell_to_address_2": "SellToAddress2", "sell_to_city": "SellToCity", "sell_to_county": "SellToCounty", "sell_to_post_code": "SellToPostCode", "sell_to_country": "SellToCountryCode", "sell_to_phone": "SellToPhoneNo", "ship_to_name": "ShipToName", "ship_to_company": "ShipToCompany", "ship_to_address": "ShipToAddress", "ship_to_address_2": "ShipToAddress2", "ship_to_city": "ShipToCity", "ship_to_county": "ShipToCounty", "ship_to_post_code": "ShipToPostCode", "ship_to_country": "ShipToCountryCode", "ship_to_phone": "ShipToPhoneNo", "line_type": "LineType", "item_no": "ItemNo", "variant": "VariantCode", "description": "Description", "quantity": "Quantity", "unit_price": "UnitPrice", "line_discount": "LineDiscountAmount", "line_amount": "LineAmount", "vat_amount": "VATAmount", "currency": "CurrencyCode", "payment_method": "PaymentMethodCode", "shipment_method": "ShipmentMethodCode", "prices_including_vat": "PricesIncludingVAT", "import_action": "ImportAction", "reserve": "Reserve", "customer_po": "CustomerPO", "customer_note": "CustomerNote", "sales_order_no": "SalesOrderNo", "completed": "Completed", "error_text": "ErrorText"}, 20]');
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
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:32:51.000Z','2026-11-21T20:34:57.000Z',NULL,'2026-11-21T20:32:57.258Z','processing','rule','2026-11-21T20:32:54.271Z','2026-11-21T20:32:56.811Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:32:54.259Z','48.40',NULL,0,'2026-11-21T20:32:56.811Z',NULL,NULL,'2026-11-21T20:32:53.241Z','2026-11-21T20:32:57.293Z','2026-11-21T20:34:57.000Z',NULL,0,'2026-11-21T20:32:53.241Z','b05077edfd6b7cad4385e0dbf98912aaa3e34f20276791f2e81eb0164f7930f9',1,1,'b05077edfd6b7cad4385e0dbf98912aaa3e34f20276791f2e81eb0164f7930f9','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:32:51.000Z','2026-11-21T20:34:57.000Z',NULL,'2026-11-21T20:32:57.436Z','on-hold','rule','2026-11-21T20:32:54.273Z','2026-11-21T20:32:56.812Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:32:54.259Z','48.40',NULL,0,'2026-11-21T20:32:56.812Z',NULL,NULL,'2026-11-21T20:32:53.241Z','2026-11-21T20:32:57.442Z','2026-11-21T20:34:57.000Z',NULL,0,'2026-11-21T20:32:53.241Z','41aca6239df238d58777dbe0d6ec5f8db1da0c801f72065224f20cacde8a754b',2,2,'41aca6239df238d58777dbe0d6ec5f8db1da0c801f72065224f20cacde8a754b','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:32:51.000Z','2026-11-21T20:32:51.000Z',NULL,'2026-11-21T20:32:57.436Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:32:53.241Z','2026-11-21T20:32:57.442Z','2026-11-21T20:34:57.000Z',NULL,0,NULL,'69efd2fb996fa88d665e6e9f5dbf7eda8b84dd370274d2721580434907e6e81e',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:32:51.000Z','2026-11-21T20:32:51.000Z','2026-11-21T20:32:51.000Z','2026-11-21T20:32:57.258Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:32:53.241Z','2026-11-21T20:32:57.293Z','2026-11-21T20:32:53.000Z',NULL,0,NULL,'46e3bed05000ce00f677044eadb36c3a94fa64f24947395ab1916f31cd8caba7',4,NULL,'','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:32:51.000Z','2026-11-21T20:32:51.000Z',NULL,'2026-11-21T20:32:57.436Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:32:53.241Z','2026-11-21T20:32:57.442Z','2026-11-21T20:34:57.000Z',NULL,0,NULL,'841c36c946f1421265d24bff162c015c64ba2a87109b6e26a527ba910251ac51',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:32:51.000Z','2026-11-21T20:34:57.000Z',NULL,'2026-11-21T20:32:57.436Z','processing','rule','2026-11-21T20:32:54.273Z','2026-11-21T20:32:56.812Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 27", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:32:54.260Z','48.40',NULL,0,'2026-11-21T20:32:56.812Z',NULL,NULL,'2026-11-21T20:32:53.241Z','2026-11-21T20:32:57.442Z','2026-11-21T20:34:57.000Z',NULL,0,'2026-11-21T20:32:53.241Z','9243275a1daead8c2249180616454888bd214a11e6ee9a1ace37e055b7498328',11,6,'40e9716775793027f0b8a920fd83aee501e4b5a6b8a0aeab836bc93ea778f4fd','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','2026-11-21T20:32:57.295Z','0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-21T20:32:51.000Z','2026-11-21T20:34:57.000Z',NULL,'2026-11-21T20:32:57.258Z','processing','rule','2026-11-21T20:32:54.273Z','2026-11-21T20:32:56.812Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-21T20:32:54.260Z','10.89',NULL,0,'2026-11-21T20:32:56.812Z',NULL,NULL,'2026-11-21T20:32:53.241Z','2026-11-21T20:32:57.293Z','2026-11-21T20:34:57.000Z',NULL,0,'2026-11-21T20:32:53.241Z','dd04361d31662c0067f18df44e2423903b3b42e354b83414989f56e9d4ab73d8',7,7,'dd04361d31662c0067f18df44e2423903b3b42e354b83414989f56e9d4ab73d8','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-21T20:32:51.000Z','2026-11-21T20:32:51.000Z',NULL,'2026-11-21T20:32:57.258Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-22T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T20:32:54.252Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:32:53.241Z','2026-11-21T20:32:57.293Z','2026-11-21T20:34:57.000Z',NULL,0,'2026-11-21T20:32:53.241Z','710b74d7f516780bd3badfdeeeda85fcd88e7eebbbb89bd7a4b32b26781914a6',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T20:32:51.000Z','2026-11-21T20:32:51.000Z',NULL,'2026-11-21T20:32:57.298Z','awaiting-fulfillment','rule','2026-11-21T20:32:54.273Z','2026-11-21T20:32:56.813Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:32:54.261Z','40.00',NULL,120,'2026-11-21T20:32:56.813Z','2026-11-21',NULL,'2026-11-21T20:32:53.307Z','2026-11-21T20:32:57.306Z','2026-11-21T20:34:57.000Z',NULL,0,'2026-11-21T20:32:53.307Z','2d64335cff72b213322f26eb9626666cb2b7c9898c95a120e5fd357031c4791c',9,9,'2d64335cff72b213322f26eb9626666cb2b7c9898c95a120e5fd357031c4791c','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0',NULL,'2026-11-21T20:32:57.009Z','staging');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T20:32:51.000Z','2026-11-21T20:32:51.000Z',NULL,'2026-11-21T20:32:57.444Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:32:53.307Z','2026-11-21T20:32:57.450Z','2026-11-21T20:34:57.000Z',NULL,0,NULL,'6600049eadf8b6512bab257fca4318d65d5a99eb55fa172b6c977fde898166f8',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:34:57.000Z','2026-11-21T20:34:57.000Z',NULL,'2026-11-21T20:32:57.353Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:32:57.293Z','2026-11-21T20:32:57.363Z','2026-11-21T20:34:57.000Z',NULL,0,'2026-11-21T20:32:57.293Z','10a9ce10be864b6da675df398ed5fb6bbadae33116b8170b27c9b4f8880a6413',12,NULL,'','{"29":"MUG-RED","30":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:34:57.000Z','2026-11-21T20:34:57.000Z',NULL,'2026-11-21T20:32:57.348Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:32:57.379Z','48.40','2026-11-21T20:49:57.384Z',120,NULL,NULL,NULL,'2026-11-21T20:32:57.293Z','2026-11-21T20:32:57.363Z','2026-11-21T20:34:57.000Z',NULL,0,'2026-11-21T20:32:57.293Z','7a705317b83263ad9b12f5eaa6fcd8e6a316f840078080357e5353d9b9c38aaf',13,13,'7a705317b83263ad9b12f5eaa6fcd8e6a316f840078080357e5353d9b9c38aaf','{"32":"MUG-RED","33":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0',NULL,NULL,'staging');
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
    eu 1007: The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T20:32:54.275Z','waiting','2026-11-21T20:32:57.463Z');
INSERT INTO "outgoing_notices" VALUES(2,0,'news','woobc sandbox: import-orders','CHANGED_IN_STORE: eu 1005. The order was changed in the store after it was sent. Change the sales order in Business Central to match, then `woobc orders resolve 1005 --reason …`.','2026-11-21T20:32:57.311Z','waiting','2026-11-21T20:32:57.463Z');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'ace6acb984a62e77b93284e77f310e12bc727ff9d04595f93d7b68cc1d774043','2026-11-21T20:32:53.130Z',X'5809D554CB6EDB3010FC1583D7CA86283F52E8D4438CB44553144E720A0A8296D636519154F8281C18F9F70E69A9752F7D1C73927677B4DC9D19EAC454CB6A5E9665C17C90217A56B3DED986BC5766CF0AD644E7C834CFC8AF1F3648F44EA12A9469BAD89208F2C8EAE022152CD8203BE0166F678B12C81C9F016C4835D107ABC98974EC55C1B6AAEBD239F589ED94F34118A9092DBE280AE4D0A393BF921FA5F19E4C1ACAEA5E9A341302D9B60EE30A8EF0DABADEFBE0A40C93E545AD3A431B15F2222DA196F64D67E1B5B73E3416D99AADAE389FAC6F906C6C34C125FCE74F08494B95B6EBF368EFE82875DFD12C900FA9C3C19AF4F99B399FAC26BC9A2F56ABE592BDE09883EAFB57B2E3B8459ABB97CF9A4C109AC2C1422D3885206F72C4A0A1B1237F26EA2DE4AA59721220D094840AA461A7C7D3D963051BB4BD8DC95730591B9B908DC0E1BEEFD2291994353983C453942664BD2A58491E45032F247BE2631FB7A3D9AA72968F1C5383DF16B3EAA705F1CD88BAB4E4089147FA6DCCB1F3501F1BA34BCEBC7C2D183891A29541623D84FE5B44F5F6E166BA595F63BC7D67B7B213D1A8A7081E127979635C9C74D90AA6B4DCE3F5CC4C5EC835099469C7751BEF81895DF7529C61606120F0EEA05CF6DC2585FC8F14A2FA1A28BC7BFF6173FF3702ABFF253029345C42919C99D4466E4774193ADA45D30E35684BA27184472BF63A409CAAAC5653CEA715BFAFCA7A5ED54B8E493350DB56EDD4BF20D38FABC3AF6D689AF5FD01AA37B60C');
INSERT INTO "payloads" VALUES(2,2,'c4309eadc844bd42b5039f860c0ddb0d1f9fbe5cb9d01a282aa5cb40077e1df3','2026-11-21T20:32:53.130Z',X'5809D5544D6FDB300CFD2B81AE7302DBF9E8E0D30E0DBA0DEB30A4ED691804C5661261FA70256A4811F4BF8F54EC36A77D1C7B4AF84451E47B8F3E09DD89A62ACBAA101115A6281AE1DDF4E04D270AD1A610C0B54F04AE1F3604F441B710A576AD491D485447D160485008F4A80CE52DDECF162565E6F89C2006A84D11BD8520F9CDAB426CB531DAED4573123B1D224AA72C50896F1A1002D530EA15FCAC5C8CE0B8296F7BE5B8270A54D705885156145EFBD0C78841299C2C2FCEEA736AAB310FD2019DF1B0FC16FDED7DC4D613DA88D555554DD63704B63E390C9CFFF50B856095E6E9FADCDA07382ADB1B982144E40A07EFF8FABB7935594DAA7ABE58AD964BF14CCF1C74DFBF9119C729B8EF5E3D5970282DE0C1935A64132079D9118386CE8FFCB964B7245723D84694429A82D40896BCF4FD940DB628C4A0ED6DDA3361C177A9C56C84AA2CC42F15B442ED5D4608784CCA61D6AB262BA9A36CC90BEC4DBA1CD376345B5DCE4A36DB080D7E5BCCEA170BD29D31EBD292638A3AC26B9BB40463E5E17C2C4C5532F2FCA310C489929D4245E351187F263ABD7DB8996ED6D7D4CBDEF8AD323239FD988807268FD0BC38BC6985D056EDC92D6766F240A1E5A44C3BADDBB8072E19F35C9CD3962F04DE1D74C89EBBA4901AFF03853CD61BA0F0EEE3A7CDFDDF08ACFF974056685842C9CE64B509DB015C860176C975C319690BB20D403F9DDC5B2471EAB25E4DAB6A5A57F775D9CCEB66C94ECF89D6777AA7FF25933F5C863E6D43D1ACEF6F4A4EB488');
INSERT INTO "payloads" VALUES(3,3,'151171a0d67918b1e7ae96cb0e3a8eb14745cc24c38c4674fad2220eee8fd2af','2026-11-21T20:32:53.130Z',X'5809D5544D6FDB300CFD2B81AE73024BF968E1D30E0DBA0DEB30A4EDA918044566126196E44AD490A2E87F1FA5D86D4EFB38F694907AA2C8F71EFDCC4CCB1A5ED7A2621115A6C81AD6836B8DDBB38AE9140238FD44C9F5FD86127D301AA2344E77A90589EAC81A0C092A861E5547B8C5E56C5113B2C427001B523A45F41682CC6F5E546C6BBA2EBFD33CB39D0911A55316A8C4770308816A74EA2DF945B918C1E5A6BCED95CB3D51A0DA36408C925378E5431F2306A570B23C3B1327A83658066981CEF2B0F92DFADBFB88DA53B661AB0BCE27EB6B4A6A9F1C868CFFF69542B0CAE4E9FAD2DA47382ADB77304388982B1CBCCBD73FCCF96435E162BE58AD964BF642CF1C4CDFBF9319C72972DFBD7AB2E0505AC08327B5C82640F266470C1A3A3FF2E792DD925C0DCB362208690AD22058F2D2C3733118893D687B93B2AFFAE0DBA4B11881D715FBA5825168BC2B194A3C26E5B0E825C84AEA283579217B932EC7B41DCD26EA599DCD36A606BF2D66E2D5827467449D5B7284A823BCB5C9CF6C7C2A3116A62AE5C6CB8F8A11274AB60A158D4761FC99E8F4E6FE7ABA595F512FFBCE6F552793338F8978C8E451B62C4EDEB48A19ABF6E496133365A0A033A8D04EEB36EE814B5DF7529D6097AF04DE1E4C289E3BA7901AFF038579AC7740E1EDA7CF9BBBBF1128FE97C0ACD0B084323B33AB4DB91DC0791860975C3B9C91B6207500FA69E5DE2289236AB19A723E15FC4ED4CD5C344B4E9D16A0F5ADD9997F41E60F57479FB6A168D1F7377B5EB4C4');
INSERT INTO "payloads" VALUES(4,4,'355b7fa158e42d4ea736b3db8afde4a62d98b45b97cd0c4e3d2547861fb60ca1','2026-11-21T20:32:53.130Z',X'5809D5544D6FDB300CFD2B81AE73024BF9E8E0D30E0DBA0DEB30A4ED69180445661261B6E44AD49022C87F1FA5D8994FDD76EC29E1E313453E3EF9C44CCD2A5E96F38205541803AB98766DD70042CD0AA6A3F760F50BC1EBA70D019D371A82345637B10689EAC82AF4110A860E5543BCC5FBD9A224668E2F04D6433A06742D78996EBD29D8D6348DB17B569DD8CEF880D2AA16A8C43743D77BAAD1A83FE0676543009B9AA206954D3D51A0EADA4308925378EB7C17027AA570B21CE5C485AA0DE6416AA05C1A37DD457F3B17503B422BB6BAE17CB2BE2350BB68D127FED72F1442AB4C9AAECBAD7D80A34A22CD1002A60A0767D3F177733E594DB8982F56ABE5929DE99A83E9BA3732E33045EABB532F2D58942DE0C1D1B6C82840EB4D8EE87768DDA09F8DED96D655B16424A2D04E411A8496DCF4FDD45BAC60FD72EFE33E29E65D1D356627F0B260BF94370A8DB31921E0392A8B796182BCA48E529319923DE97088DBC16DA29C95C96D03D41B6E3113570FD2998135F6E440514718F539F2F1A5C45098AAE413E71F05235194AC152A9A8FC2F03352F6FEE96EBA59DF522FFBC66D5523A335CF918448EA119A5F4E7A6C0533ADDA935D2ED2E481BC4EA4AC3BBDB7E121D8D834E7A257905F157C38189F5D37D690D2AF6848D9B7A0E1C3C74F9BC7BF2928FE57C1B4A2FE19CAE4CDB46EC27600E3D0C32EDABACFD172416A0FF453CB7D8BB41D518AD594F3A9E08FA2ACE6A25A72EA34135B579B9DF917E6F5DBFA4AD1F36FF61FB859');
INSERT INTO "payloads" VALUES(5,5,'39a80bdd1bbb9f0453cb3ae5887c1b988cb8d55295f3f39d384efea3f4532f8a','2026-11-21T20:32:53.130Z',X'5809D554C96EDB3010FD1583D7CA86282F2974EA2146DAA2290A2739150531A6C636512E0A97C281E17FEF90965A9FBA1C73B2E771389C79EF8D4E4C75ACE575BDA858881053602D9360256A8D1DAB984CDEA3952F04AF9F3604F45E490C4259A9538722C291B5D127AC58741134E52DDECE16356596F892C00648A6109D412FF2AB3715DB2AAD95DDB3F6C476CA87282C18A4125F1446F45443C36FF023D810D0E6A69CE9C1E69E2880AEF31882E014DE3ADF87103D409C2CAFCE9A4BAA54B10CD2219DE571F35BF4B777214A4768CB56379C4FD677044A976CF439FFF3270AD180CAD3F5A5B5777804D36B9C450C315738389BAFBF99F3C96AC29BF962B55A2ED9999E39A8BE7F25338E53E4BE7B783168A330180F8ED422A320C99B1D316868DDC89F4D664B72B52C1B89524853142AA221377D3D5D2C36AFD820EE7DDA67C6BCEB928CC509BCAED80FF00AA272B620043C27B0B108D69097E028249921DB932E87B41DDDD6D4B33ABB6D8406C32D66CD2F0FD29D31EBDA93630A1CF1AACF2B1F5F4A8C85A94AB971FE56312205440711683E0AC3F744A7F74F77D3CDFA967AD96BB7052D9255CF8988C8EC115A36272F5BC594813DD9E5424D19C8CB9C5478A77D1B17C126ADCFD5C020ADE8C0E0C341F9E2BA6B0EF91F39A4D3D7C0E1C3FB0F9BC7BF31D8FC2F8359A2610D45F666969BB01DE275E871976C379C91B828A447FAE9C4DE4452A7A99BD594F369C31F9BBA9D37ED9253A725D1B84EEDD4BF64E64F97A68FDB50B408FC133A40B5D8');
INSERT INTO "payloads" VALUES(6,6,'367731bd56b831daddfd2d2ccda110f7e5576139ac107296d417e9ec1a068eca','2026-11-21T20:32:53.130Z',X'5809D5544D6FDB300CFD2B81AE7302CB49DCC1A71D1A741BD66148DB5331088ACC24C22CC995A82145D0FF3E4AB13B9FF671EC2921F94491EF3DF9CC74CB1A5E96EB82059418036B58EF9D8210B43DB082A9E83D58F54CF9CDC39612BDD75415DAAA2EB620509E58833E42C1D0A1EC08B77ABF589584CCF105C086948A019D012FD2B565C176BAEBD23DCD99EDB50F28AC34402DBE6940F0D4A393BF939FA50D016C1ACA995EDA341305B26D3D8D2B3885D7CEF721A0971267EB49ADBA4095C6BC480B544BFBA6BBE86FEF022A47D986D5579CCF363794542E5AF409FFF50B8560A44EDBF579B40F7092A6EF6081103075383A9B8EBF5BF2593DE3D57255D7EB357BA16B8EBAEFDFC88EE31669EE5E3E1BB0280CE0D1915AE41420799323060DAD1BF9B3D1EC48AE86252711843405A1110CD9E9F17CF1585DB041DCDB988C452E6BA3C2EC044E56F829BD96A89D1DBDF114A5C52C58455E9227A1C80CC99F7438C4DDE8B6AA5C94C96D636A30DC6A51BD7A90CE8CA8A92747883CC164CE898F2F2DC6C6D4259F78F95E3022458A56A2A4FD280C3F22556F1F6EE6DBCD35CD72E8DC4E76225AFD148988C41E65F3CB49AFAD60DAC803D9E5424D5EC8AB04CABCD37B1B1F828D5DF7520C0C5EBD327877D43EBB6ECA21FF2387547D0B1CDE7DFCB4BDFF1B83D5FF3298241A9EA148DE4C72536E0F300D3DECA36D871A890B4279A09F561C0C923A5559D573CEE715BFAFCA6659356B4E9366A071ADDEEB7F41A64F57471FB7A16916F817A568B67B');
INSERT INTO "payloads" VALUES(7,7,'05e3c7fc986a3baf6e411630a82a981571cf6c6c843c02b1f9a3f4cd1a84ecaa','2026-11-21T20:32:53.130Z',X'5809D553C18ED33010FD95CA57B2559CD24073022D2B2484D00AC109ADACA9336D2D623B6B8F5157D5FE3B63A7110171E0CAA99DF1CBCC9B376F2EC2F4A29375DD562212508AA21363F01A6334EE282AA15308E8F413E7EFBE7EE6C4180CBF2AE3F4907A540467D151485809F20403E364BD7EBD636489278090534AA748DE6250B96D5D89BD1986DCA7BB8883099194038B5CE2DE2061E01A03FC4A7E001723BA4CCADB115CE6C401F47D60BA4A72F8CE8731460A00B4DA2EDE9A09AA0D95417AE4B73C6FEEC57F471F497BCE76A27D25E5EAEE3D27B54F8E42C67FFAC8215A3079BAB1507B8367B0E3806BC248B9C2C9BBFCF98B8D5CB52BD96C5EB6ED762B9EB9CDC98CE37F32E33C45E63DC2934547CA229D3C6F8B9D82BCDEEC88EB0E9D9FF573C9EE795D79F575CB10DE292A4368D94EDF2E93C77695B82EF716C6AC58F07DD2549C209B4AFC8060808C77B3371E13382A0B93EC25382BCD66C8FEE48F63DACF6EDBADEB7A91F9DD6F7F80FEE2482E8C0B960B174F8E5D742A1E7E7EA8044B02AA07029E8EC3F83D31ABDBB7F74CE338F83D0C2A39F3985882AC1B67CBCD888E2530168EEC9349933249D0195304E7439B2FC0A561C8AD66F7A82C69E6C9B903E2320C7848AEBFBE312B543A20FFF4EA68896B3775D3DE4879D3C82F4DDD6D9A6E2B9952015ADF9B83F91764BEB8816FF25AB4D0FB09886F5334');
INSERT INTO "payloads" VALUES(8,8,'6397556c07f844be0c385f28f5b126fe629be6ed317c0300ba0c311ff5d0ca7e','2026-11-21T20:32:53.130Z',X'5809D5534D8FD4300CFD2BA35CE98E9A96CE4A3D7160B5124208213821146552CF4C443EBA8903BB1AED7FC7CEB4DA0171E0CAA9F5B3633FDBCF67612731CAB6BD6D44468D258B51CC291AC8D986A36884292941304F84DF7DF944C09C2C79950DC6950914EA4731622AD0088CA81DC5F5DBB6A7C06A5EFCA2DD0E0C9992317A488AABB68DD85BE7B8CC7816079B32AAA03D50868F1610123D70FA057CA743CE10384DF4B30E4C890C3D4D89D82A49E6DB98E69C31698D9BE1CAD75D428DC5DAC704E4E376B916FDCE31A389848E62772BE5E6EE9E40134BC0C4F11FDE93095E5B6E6EAED4DEC0A3F6B3832D4246CE708A819FBFEAE566B7915DFF7AB71B06F14C654E769EFF931ED72E98F7AC9F3C04541EF014695B2414A0ED5EED30C4757EA1F83DAD6B142C240AA19D82B2089ED4F4F55C25D6C9462CCBBDB707DCFC4C7AE6B9A5381583550FB26FC40F9DAC461BC3AA9087A203D6B55102D29A32240916293DCE65BF4AAEDB0EED15F2BBEAFE08FA8B2E2931BC70E54A8B9417DD5E55AAC8F3B746D060B49A346AEA91CCFCBD5C581D5DDC6BA74AB00F85A6C0A3AB8DD2D588917836C27A7DA4FFCB606A23C970549D3A1DDB7A06A138C7955609299E2BD324EC00706D263894302D3E2205CA24A0CFA48E1E2977D776BB1B296F3AF9B96BC7BE1B0749A46AA08F933DD87F89E4B37374984BD24AEF1777E55496');
INSERT INTO "payloads" VALUES(9,9,'a3db606f0d6720565918cf6f2cea81ebe7d7ca4375b256fa51082111dbac0d6b','2026-11-21T20:32:53.277Z',X'5809ED584B73DB3610FE2B1A5E2BCBA26CD9964E4DD3A4EDA19D4EEC9CE20C07244109138A6440508F78FCDFF32D40804F3B9934D3994E938323EC2E763F2CF6053E78B98CB9F4D60F9E88BDB53F9F4FBDA82A55BEE332200AD631533C8824C77F2078B74C4D270B7FF257BE9F2CE68B2BFC595F2CD64B7FF2D31CFFBCA927CA40B16320B228AD4AB1E741214524B28DB74E585AF25AE32E8F4522BE52A5C6506E4551E80D30522AA6AA5263F47DBB04BC170726148C4D5E576922D274C73345E255A872C5D2801F091C042FE7B31AAFE301F1D34CB3CB6D0A59C9038D08C682282F15743A6E87D1D87C82DFD87D42A067BBAB9D7C1DA5AC34CEB89C7A1ADA9665713A06ADC31881D6E58F40EB0AF4A00D9823D00E9215C518B40E63045A973F02AD2BD083366076A13D191E86D1586B02C7707A6684E23B2400059BB7BE4036E8B58B5D2454C14E1495C18EAB6D4E29F552F258A8C94B266384AA651732DF0B24A78EF1AC4AD38665821F3B2356A80ABBB14DF2A4CA621E076C975788F95634EA1C0F9096B1D8088DAB4E4424BAD4B90DF323FB36225141C4A542A246540586AA4511B03896BC2C61D05F2D66F3D962760D380D23D85F8107D286E7A046844E9E407A9BC137F1E41699CCCB3E1F70F30509DD82135552F22C3A99746FADA33CE65AE8D7B6143F4688C30D0F243483EDEB4CA76CD7F529E609AB529CACA77540EF6887CF9324C872C2AA8FE3EAE40EA7671B320410B128F509477C057A9167B8042301F961BAD7CE345E4241D6D534E629D7C5B7BE361EB253505F2AC50F15DD8849A5DDE3CDE761325FF9D767ABE43A3C5B5E5E5D9EDD307F7EB65A2E972CBC88E7574B8A9710C59192D05DDF83970859AA20633B3ACB8B98410A75C5515E1DD9AE483919CB7705CBE80EB12895E45C053E56FEE48E976AF2266764A166D02DD21EA1680309EC619AD4501893A93B7E6414009F4481D5F5CDF5DCA70D4F064ACDE98448B1CD33D28543CED1C6B09FEF98400A7A2C663FC300419FE1F21458492E77019A4F1AE32EDFBD7F0485D3B5BE7BAFFDAD770679018766AE69A1035296C0CF71A04E056C999C34F750E6958CC8FEE17020EC88BF8CA7365EF9517199A1FB5831B335CAB3526C322A0630FEE01522FA5015350E5BE481AA6ECE40F92F5FD03FB990FEE53E731DC3BB135F2CA2D63D4D157D9D32841E4554DD024D53A68906DDD9B513BB7605DD12741D6F2DBAED61ACA942B8DBEFEC703160B48D75B758AB036AD7BC3BEE2784B90DAB2EB1CEDB577B2E4F872D973AC36864A22CFF5899C2F5E055929262AB5451AEEFCFEFCF592166A1D820A531F3457C861FF7E7BA3194608691BFB8B83FDF2FEECF75A08386EC8280555C970F4E8C16B9B6476DC9C6BCF76D2A2839BBE98AAA24C8091423EDEC682AA29E63D13FE32A3245F16AB15A4EBD3D9382A1F1D2607B754114B3C5E45D1D499A8B0B342C5B8FF5743CF56A1FFF596D1064B4401331D3327CDAA2922B71A3CA51CB0F15FD7EFBDBD99B57D4ABAA22C21A3F4C29F18AEDA9448F4D6DECD2C84CE5C4772D42535C140F182EC2069CDE7CA203B91E4FBC85536F66191BC00346A3BEBFA5A7FEC0C5664BE7C62860DAED41C46A4B47316D1827DC5A994B2B13F3C2C8CC9666D3C70ADED31D63D1CA66FD9220B738D83AB58D6B1A88635C77B23166EF0C9894EC34E5CABF05D4E220488CD848AF971C73596663C98D9EF593CAADEB78B2B7EEE8FDF74487D104813B4B973FE289AE40EFBC8ED99964DC8975AED3BB0B07E67B9A5C0D6CD3C40C25D69DDC501271C418EA2A44FF2C7A7AA1E4D5DEA11CD014255956B248098C48E42662A005D3B2C4784124A3BE609805553DFFB493DCB071792106E114106AA6BBC3506401E53A15C4ACDA85F4F0D5F66D7B6E8C24CDEBD1356D120D81B20637988E9BDD78DFA478DABA51AF6EE916AC39564DC41090884D255998F2D64CD24C92D06392B3B9569B838F53331A2C6CB9220883E27773B3BAEE16BF9B1551BEB1F8DD6E85A421AA5FFE3AF45601B47453026F7FFFE3CD1D767F6D01B447C5E3874A6213FB7DC6D03B764B2FDAFF6B05106F000DB929753F0AA0FD88F3A300DA9AD2149FFF55017CFF88275B9C1FB2146FCEBAA2D62F8D07AF5FA135FF110365ED34ACBFD73CEC343E37F13A214070EDD10DD0DF0FCC88EEE7608D8803201ED9F85AF11D5D64153E07C5CAC0BE7B333791ED48B6BBB4A6021479EAF7CD1733EF178689FA8E1DFFAEA9683A76580FD21CB3360D923C03D9E96D5E10D4EBCDD7B12F7D15A22F685646E5416B8CD15F9B9FFD1265F004F454AEE0E9F18FD78F8F9F012787D7E1');
INSERT INTO "payloads" VALUES(10,10,'f64ba216ee2ccd7c7e47e2abf8642faaf302574ac9b069f9826743080015a1e4','2026-11-21T20:32:53.277Z',X'5809ED584B73DB460CFE2B1A5E2BCBA22CC5964E4DD3F47168A7133BA738C359914B692714C92C977AC4E3FFDE0FFBA2F8B09349339DE93439385A000B60B1C0072C1F8242265C06AB874024C12A9C86E320AE2B55ECB88C88321D0709533C8A25C77F2004B74C8D47B370F467B11FCDA6B317F8B3BA9AAD16E1E88729FE05E340549162C748E471565762CFA3528A58E49B6095B2ACE256E3AE48442ABE50A5F6A1DA8AB2D41B60A4524CD595F6F1DAADE0DDCB03130AB6467FB1D38EE78A24EBB52A14CB227E24BF20349F4EACAB9E07679F669A5D7ED39A553CD2CEC050141795824ECF6D311A9B4FF01BBB4F08746CB7B55398E38C55260EF371A05DDBB23CC9865C6B31065C6BF3075C6B0B745CEB31075C3B48569643AEB51803AEB5F903AEB5053AAEF5986DD79E4C0FC368AC358963381D3342F11D729F922D585DA110F4DAA72D6AA9345919EDB8DA16544DAF244F841ABD623241AA3A76298BBD405DEAF4CEEB2C6B5826EFB1B3E47982486297E4699D273C89D8AEA891F267C9A8AB3B4241266223B45BB60451E2525735AC0FECDB88544531970A251A53FDF7558B326249227955C160B89C4DA693D9E41AEE348C68FF023C9036BC003526EFE409A4B73942938C6E51C3BCEAF2E16E3123A15B70E25A4A9EC7271D090D4E761D1709D7423F9F4BF1638C34DCF0484233D8A12E742A768D4C094F599DE1641DAD3D7A4B3B429EA6515E90AFFA381E2177383DDB90213891884A9F702056A097458E4B301290EF57BB0DA68912A058E368C233AE61D75E1B5FB353642F95D287E0366652E9F004CB591A2FD7CBF4621EA68B8BC5D5F2E6627D3D4F2FA6319FF2F93C0C9329C386B5C8343CF8EB7B0852212B15E56C47677999901460C5535E1FD9AECC38192B7625CBE90EB1A894E45C452156E1E88E576AF4A66094C79641B7487B84A20D24B087695243594CA6EEF89151027C122556D737D7D390363C992896D34A91725BE4A46BB1584C437DCD7CC7042A306009FB1106C8F5092E8F9A415AC85D84B69325B8CB77EF1F41E174ADEFDEEB78EB9D515122A0B96F57E87D5425887312A953095BA624CD3D54452D63B27F381CC877E45FCE3397AFFCA8B8CCD17C9C98D91A17792536397528187F084A117FA84BEB87C3787865DAF20C5EFECB17F44F2EA47BB9CF5C47FFEEC46731D485A701D15F3286D4A38CB21DD0F464E02DFDF0DDC4AD3D9E3B8286F1B345BB3B0CF55408B7DB9D9B2D7A8C7363ED2DCE6A8FDA36EF8FFB0969EED2AA4DB475FB7ACFE5E9B0E55257180D4BD4693FD606B81E825A52516C952AABD5FDE5FD252BC5642D3628694C7B319FE0C7FDA56E0C1598EB389C5DDD5FEE67F7973AD141C3780801A7D8C2070703329E6CED515B72391F7C9D0A2ACE76B9029504058172C457071A6D83887A8245FB4CEAD880E28BD972310EF64C0A965BCA1551CC16537736937470718186E5F098A66014A08DF11F35755C5AA089983919313DA3522871A3CA53AB0F35FD7EFBEBC59BD7D4ABEA32C61A3F0C9404E5F654A1C766A0E84CA36199E024F42D42537C16F7183EC37A9CCE78A2D5DBE9249879F566947109DC6334EABB5B3AEA0F5C6CB6746E8C02A6DD1E44A2B67414D38671C2AD93993B9984974666B2309B3ED6889EEE18B3B36AD66F080A8B775B97B6094DE3E210D79F6C88D939032625374D79F8770E9D719024466CA0D74BAE6A99BB5CF293A77D4CF9B5CD2777EB9EDE7D4EB4184D12F8B3B4F90391680B74CEEB99AD49C69F581735BDB87060BE47B3B2238269628692E84E6E28A938620CF550D03D8B9E5EA8787574A80634454996572C5602231285891868C1B4AC305E10C9A82F19664165E79FF322376C5CDE1A837006172CD3DFE15AE411D53A01625EEFD6F4E4D5F65D7B6E8CA47596624AA1D6EC9B3689AEE1A575AE371D37BBF1BCC9F0A8F5A39E6DE9CE59732C4BC410908A4D2DD93AE36733493349428F29CEE65A5D0D3E8ECD688037DF33E07773B3C4E3F81CFC6E9644F94AF0BBDD0A49435417FE5AF4330074740381B7BFFDFEE60EBBBF1400DD51F1F621486C72BFCBE847C76DE964FB7F0D00F106D02E3750F71D00DD379CEF00E830A5019FFF1500BE7FC4932D290E798637A74554FBD27808BA08ADF98F18286DD0B0FE56F3B0D7F8DCC4EB85E0826F8F7E80FE76CE0CE87ECEAD017138884736BE567CC3103985CFB9E26460DFBF999BCCF624D75DCEA602803CF5FBE68359F013C3447DC78E7F592A9A8E1BD6A3ACC0AC4D8324CF41F67A9B264ABDDE7C1DFBDC5721FA82E66454119D8D31FA63F3B35FA28C3F113D956B44BAFFDDFAF1F16F5D60D4A6');
INSERT INTO "payloads" VALUES(11,6,'74de4a7e0ea0266bd693c3e3406fdfdbbd1971e6850568c2f1155420cba22586','2026-11-21T20:32:57.258Z',X'5809D553C16EDB300CFD9540D73981E5C409E0D30E0D0A0CEB3014EB6918044566126196E44AD49022E8BF8F54E2A51BB60FD829E1D333F9483E9E85ED4527EBBAAD44428D39894E8C311848C9FA83A884C93182372F846F9F1E0918A3A55765BD19720F0AF549741833540203EA8178CD6AD1D4C42CF18520AE90C9098383A8B86C5D899D1D06AED39DC5DEC684CA6B0794E2B305844839067D033F689F12781615DCA83D6BA240F77D24B94A527817E2981246AD71D6BE796B2E5463B134D203BD71BF5C8BFE8E21A109847662BD9172B6BD27D084EC3132FFD3470AC169CBDD8D45DA7B3869370EB04048C8198EC1F3E7EF9672B69EC966B95AAFDB56BC5299A31DC7FFA4C7A90BD63DEA17071E95033C06DA16390568BDEC88EB0E7D98E6E7B3DBD1BA3AC14E220AED1494457064A7AFE7E2B1665389EB721F321B8B5CD66783C50992ACF04347ABD1063F79E3396B8F65610D79499F942133B03FE9E39477BFDC562F6A76DB04FD6EB83F597FF124A5869B4E79F3F1D5B35362AA5C90D76F95A0A168D56BD4D41F85E97BA6D787A7FBF9E3F68EB41C86B0D383CADE3E671A044F8FD072397C6D95B04E1FC82E97D19486A26152993BDDDB74083E0F03D79B4CA478B22C96B03DC0DB30C23EFBFEFA46D2409908F4D3AB8343CADDD4CD7A2EE5BC915F9ABA5B365D2B495321BAD0DBBDFD1773D5B59B89C98737D0695E9316793F01B35A549E');
INSERT INTO "payloads" VALUES(12,11,'2cb6cc9e3da5f4e6126e43ccae112dc8508247da4df673bbda2f904e7ef12012','2026-11-21T20:32:57.258Z',X'5809D5544D6FDB300CFD2B81AE7302DBF968E7D30E0DBA0DEB30A4EDA918044566126196E44AD490A2E87F1FA9D86B4EFB38F694907CA2C8F79EFC2C4C2B9AAA2C2F0B1151618AA2117DF01A62346E2F0AA15308E0F413E5D7F71B4AF4C150551AA7BBD4824475140D860485408FAA23DCE272B6280999E313400C299D227A0B41F2B56521B6A6EBF89EE659EC4C88289DB2402DBE194008D4A353AFC9CFCAC5088E87F2B6578E67A240B56DA0716545E1950F7D8C1894C2C9F2AC569FA0DA605EA405AAF1BE7C17FDED7D44ED29DB88D545554DD6D794D43E390C8CFFFA8542B0CAF0767D1EED031C95ED3B982144E40E07EFF8F8BB7935594DAA7ABE58AD964BF142D71C4CDFBF911DC72D78EE5E3D5970282DE0C1935AE4142079D9118386CE8FFCB964B7245723D84904214D411A044B767A78CE1EABDF176210F726B1B1C8656DD2989D5091157EAA60141AEF466F3C26E5300B569397D4516A3203FB930EC7B41DDD5697B392DD36A606C32D66F56F0FD2991175EEC911A28EF03A6775E6E3538BB13175C9275EBE17824851B255A8683F0AE38F44D59BFBEBE9667D45B3EC3BBF559D4CCE3C262282D9A36C7E39FCDA0A61ACDA935D4ED4E485826650E69DDEDBF8105CEABA97E2049BD3B981C1DB8309D975E71CD2E47FE090F77A031CDE7EFCB4B9FB1B83F5FF32C8120DCF50B237596ECAED00CEC300BBE4DAA146E282D401E8A7957B8BA44E5DD6AB69554DEBEAAE2E9BF9A2595ED0A419687D6B76E65F90FCE9EAE8E33634CD02FF02C5D6B690');
INSERT INTO "payloads" VALUES(13,12,'11d2adbb40e3d1bba4c1909176798103ba3a8dc734c5718b3715610c7bb87e52','2026-11-21T20:32:57.258Z',X'5809D5544D6FDB300CFD2B81AE7303DBF9E8E6D30E2DBA0DEB30A4EDA918044566126196E44AD49022C87F1FA9D86D4EFB38F694907CA2C8F79E7C10A6154D55961F0A1151618AA2117DF01A62346E2B0AA15308E0F433E5AF1F5694E883A1AA344E77A905896A2F1A0C090A811E5547B8F9FBE9BC24648E4F0031A4748AE82D04C9D79685589BAEE37B9A83D89810513A65815A7C378010A847A75E935F948B111C0FE56DAF1CCF44816ADB40E3CA8AC22B1FFA1831288593C559AD3E41B5C1BC480B54E37DF92EFADBFB88DA53B611CBCBAA9A5CDF5052FBE43030FEDB570AC12AC3DBF579B48FB057B6EF608A10913BECBCE3E3EF66D56439A9EAD97CB95C2CC491AED999BE7F233B8E5BF0DCBD7AB6E0505AC09D27B5C82940F2B223060D9D1FF973C9AE49AE46B09308429A82340896ECF478C81E9BD58518C4BD4D6C2C72599B3466275464855F2A1885C6BBD11B4F4939CC82D151B299D46406F6271D8E693DBAAD2EA725BB6D4C0D869B4FEB170FD2991175EEC911A2F6F03A6775E6E3538BB13175C9278E3F0A41A428D92A54B41F85F167A2EAEDC3CDC5EAFA8A66D9767EAD3A999C794A4404B347D9FC72F8B515C258B525BB9CA8C90B05CDA0CC3BBDB7F121B8D475C7626070F6C2E0DDCE84ECBA730E69F23F70C87BBD010EEF3E7D5EDDFF8DC1FA7F196489866728D99B2C37E53600E761804D72ED50237141EA00F4D3CAAD4552A72EEBE545555DD4D57D5D36B379B3B8A44933D0FAD66CCCBF20F9D3D5D1C76D689A05FE0DC170B68F');
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
INSERT INTO "refunds" VALUES(1,6,'eu','7001','1.00','EUR','undecided',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'','','','2026-11-21T20:32:53.241Z','2026-11-21T20:32:57.442Z');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-21T20:32:52.723Z','2026-11-21T20:32:53.359Z','2026-11-21T20:32:53.359Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "soap": 0, "api": 10}',0,17181,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-21T20:32:53.410Z','2026-11-21T20:32:54.275Z','2026-11-21T20:32:54.275Z','{"inserted": 5, "failed": 1}','["1 order waits for the next try, the first until 2026-11-22 02:30"]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',4,17181,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-21T20:32:56.698Z','2026-11-21T20:32:57.011Z','2026-11-21T20:32:57.011Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',0,17181,'jane');
INSERT INTO "runs" VALUES(4,'shop-update','cron','{}','2026-11-21T20:32:57.078Z','2026-11-21T20:32:57.241Z','2026-11-21T20:32:57.241Z','{"told": 4}','[]','{"eu": 8, "soap": 0, "api": 4}',0,17181,'jane');
INSERT INTO "runs" VALUES(5,'import-orders','cron','{}','2026-11-21T20:32:57.252Z','2026-11-21T20:32:57.311Z','2026-11-21T20:32:57.311Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "soap": 0, "api": 6}',4,17181,'jane');
INSERT INTO "runs" VALUES(6,'bc-insert','cron','{}','2026-11-21T20:32:57.329Z','2026-11-21T20:32:57.416Z','2026-11-21T20:32:57.416Z','{"gone": 1, "answer lost": 1}','["1 order waits for the next try, the first until 2026-11-22 02:30"]','{"eu": 3, "soap": 4, "api": 9}',0,17181,'jane');
INSERT INTO "runs" VALUES(7,'recheck-status','cron','{}','2026-11-21T20:32:57.434Z','2026-11-21T20:32:57.461Z','2026-11-21T20:32:57.461Z','{"unchanged": 5, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "soap": 0, "api": 3}',0,17181,'jane');
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
INSERT INTO "shipments" VALUES(1,1,'S-SHPT102002','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]','','','','2026-11-21T20:34:57.045Z','2026-11-21T20:32:57.178Z',1,'','','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]',NULL,'');
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:42861','http://127.0.0.1:42861','2026-11-21T20:32:52.983Z','2026-11-21T20:34:57.000Z','2026-11-21T20:32:57.254Z','3a392c86','release','2026-11-21T20:32:52.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T20:32:57.443Z',NULL,0,'','2026-11-21',NULL,'2026-11-21T20:32:52.983Z');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:32931/abc123','2026-11-21T20:32:53.277Z','2026-11-21T20:34:57.000Z','2026-11-21T20:32:57.298Z','323dd5ec','post','2026-11-21T20:32:53.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T20:32:57.450Z',NULL,0,'',NULL,NULL,'2026-11-21T20:32:53.277Z');
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
INSERT INTO "tellings" VALUES(1,'{"by": "sandbox-87960a6ce1", "sales_order": "S-ORD101001", "shipments": [{"number": "S-SHPT102002"}]}','2026-11-21T20:32:57.191Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(2,'{"by": "sandbox-87960a6ce1", "sales_order": "S-ORD101002"}','2026-11-21T20:32:57.211Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(6,'{"by": "sandbox-87960a6ce1", "sales_order": "S-ORD101003"}','2026-11-21T20:32:57.225Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(7,'{"by": "sandbox-87960a6ce1", "sales_order": "S-ORD101004"}','2026-11-21T20:32:57.240Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','7a705317b83263ad9b12f5eaa6fcd8e6a316f840078080357e5353d9b9c38aaf','2026-11-21T20:32:57.363Z',0,NULL,'');
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
CREATE UNIQUE INDEX refunds_by_number ON refunds (external_document_number)
       WHERE external_document_number IS NOT NULL;
CREATE INDEX refunds_at_work ON refunds (state, store) WHERE state IN ('owed', 'creating', 'drafted', 'posting');
CREATE INDEX refunds_for_a_person ON refunds (order_id) WHERE failed = 1 OR state = 'undecided';
COMMIT;
PRAGMA user_version = 2;
