BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-21 21:00:36.736875+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-21 21:00:36.751462+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-21T21:00:37.643Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-21T21:00:37.643Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-21T21:00:37.644Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-21T21:00:37.644Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-21T21:00:37.654Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-21T21:00:37.654Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-21T21:00:37.654Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-21T21:00:37.655Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-21T21:00:37.894Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-21T21:00:37.894Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-21T21:00:38.661Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-21T21:00:38.693Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-21T21:00:38.737Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-21T21:00:38.749Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-21T21:00:38.848Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-21T21:00:38.883Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-21T21:00:38.883Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-21T21:00:38.883Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-21T21:00:38.884Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-21T21:00:38.884Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-21T21:00:38.939Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-21T21:00:38.939Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-21T21:00:38.939Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-21T21:00:38.939Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-21T21:00:38.940Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-21T21:00:43.658Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-21T21:00:43.658Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-21T21:00:43.658Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-21T21:00:43.659Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-21T21:00:43.659Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-21T21:00:43.871Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-21T21:00:43.872Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-21T21:00:43.872Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-21T21:00:43.895Z',3,9,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(35,'2026-11-21T21:00:43.905Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-21T21:00:44.149Z',4,1,'shop told','released','released','','S-ORD101001; shipment S-SHPT102002','');
INSERT INTO "activity" VALUES(37,'2026-11-21T21:00:44.181Z',4,2,'shop told','verified','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(38,'2026-11-21T21:00:44.192Z',4,6,'shop told','released','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(39,'2026-11-21T21:00:44.203Z',4,7,'shop told','released','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(40,'2026-11-21T21:00:44.317Z',5,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','');
INSERT INTO "activity" VALUES(41,'2026-11-21T21:00:44.318Z',5,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(42,'2026-11-21T21:00:44.319Z',5,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(43,'2026-11-21T21:00:44.653Z',6,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(44,'2026-11-21T21:00:44.707Z',6,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(45,'2026-11-21T21:00:44.731Z',6,12,'answer lost','inserting','unknown','','http://127.0.0.1:32977/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-21T21:00:38.693Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-21T21:00:38.750Z',NULL);
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
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:32977/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-21T21:00:36.752Z','','{}',NULL,NULL,0,NULL,'602d47d24c','["AutoShoppingCartImport", {"order_number": "OrderNo", "line_no": "LineNo", "line_count": "LineCount", "store": "Store", "order_date": "OrderDate", "external_document_number": "ExternalDocumentNo", "customer_no": "CustomerNo", "email": "Email", "sell_to_name": "SellToName", "sell_to_company": "SellToCompany", "sell_to_address": "SellToAddress", "sell_to_address_2": "SellToAddress2", "sell_to_city": "SellToCity", "sell_to_county": "SellToCounty", "sell_to_post_code": "SellToPostCode", "sell_to_country": "SellToCountryCode", "sell_to_phone": "SellToPhoneNo", "ship_to_name": "ShipToName", "ship_to_company": "ShipToCompany", "ship_to_address": "ShipToAddress", "ship_to_address_2": "ShipToAddress2", "ship_to_city": "ShipToCity", "ship_to_county": "ShipToCounty", "ship_to_post_code": "ShipToPostCode", "ship_to_country": "ShipToCountryCode", "ship_to_phone": "ShipToPhoneNo", "line_type": "LineType", "item_no": "ItemNo", "variant": "VariantCode", "description": "Description", "quantity": "Quantity", "unit_price": "UnitPrice", "line_discount": "LineDiscountAmount", "line_amount": "LineAmount", "vat_amount": "VATAmount", "currency": "CurrencyCode", "payment_method": "PaymentMethodCode", "shipment_method": "ShipmentMethodCode", "prices_including_vat": "PricesIncludingVAT", "import_action": "ImportAction", "reserve": "Reserve", "customer_po": "CustomerPO", "customer_note": "CustomerNote", "sales_order_no": "SalesOrderNo", "completed": "Completed", "error_text": "ErrorText"}, 20]');
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
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T21:00:36.000Z','2026-11-21T21:02:44.000Z',NULL,'2026-11-21T21:00:44.232Z','processing','rule','2026-11-21T21:00:38.939Z','2026-11-21T21:00:43.657Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T21:00:38.882Z','48.40',NULL,0,'2026-11-21T21:00:43.657Z',NULL,NULL,'2026-11-21T21:00:37.642Z','2026-11-21T21:00:44.313Z','2026-11-21T21:02:44.000Z',NULL,0,'2026-11-21T21:00:37.642Z','4391a3411146a8157c1de83f383a7a872ae807e6633a4d6b6d5b4490c729d333',1,1,'4391a3411146a8157c1de83f383a7a872ae807e6633a4d6b6d5b4490c729d333','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T21:00:36.000Z','2026-11-21T21:02:44.000Z',NULL,'2026-11-21T21:00:45.061Z','on-hold','rule','2026-11-21T21:00:38.939Z','2026-11-21T21:00:43.658Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T21:00:38.883Z','48.40',NULL,0,'2026-11-21T21:00:43.658Z',NULL,NULL,'2026-11-21T21:00:37.642Z','2026-11-21T21:00:45.086Z','2026-11-21T21:02:45.000Z',NULL,0,'2026-11-21T21:00:37.642Z','b6253bcc65e8dd0e26951b3538116fa4ae028a1fe5a3cb761f25cdab004286ab',2,2,'b6253bcc65e8dd0e26951b3538116fa4ae028a1fe5a3cb761f25cdab004286ab','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T21:00:36.000Z','2026-11-21T21:00:36.000Z',NULL,'2026-11-21T21:00:45.061Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T21:00:37.642Z','2026-11-21T21:00:45.086Z','2026-11-21T21:02:45.000Z',NULL,0,NULL,'1396ff02d66bb30a30418d10875d51b82ebfb84de610b4d2a4b0138add52697c',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T21:00:36.000Z','2026-11-21T21:00:36.000Z','2026-11-21T21:00:36.000Z','2026-11-21T21:00:44.232Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T21:00:37.642Z','2026-11-21T21:00:44.313Z','2026-11-21T21:00:37.000Z',NULL,0,NULL,'0ddc866aa6ca0585614da7deca2463af6ffef19595f2ea8b06096fc43396e70e',4,NULL,'','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T21:00:36.000Z','2026-11-21T21:00:36.000Z',NULL,'2026-11-21T21:00:45.061Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T21:00:37.642Z','2026-11-21T21:00:45.086Z','2026-11-21T21:02:45.000Z',NULL,0,NULL,'87ac19edf04b01652dc5b8d9077ff564beadfed30358eedff4c1b9f735f393ad',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T21:00:36.000Z','2026-11-21T21:02:44.000Z',NULL,'2026-11-21T21:00:45.061Z','processing','rule','2026-11-21T21:00:38.939Z','2026-11-21T21:00:43.658Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 27", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T21:00:38.883Z','48.40',NULL,0,'2026-11-21T21:00:43.658Z',NULL,NULL,'2026-11-21T21:00:37.642Z','2026-11-21T21:00:45.086Z','2026-11-21T21:02:45.000Z',NULL,0,'2026-11-21T21:00:37.642Z','81f91aeb76ed5888211359e95889e3c1c367da3bf151c85949bbe2757588fb29',11,6,'831e8807a0b2f0b53492547ca16e0e4425725ade09407ce3992c594ce6276c8f','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','2026-11-21T21:00:44.316Z','0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-21T21:00:36.000Z','2026-11-21T21:02:44.000Z',NULL,'2026-11-21T21:00:44.232Z','processing','rule','2026-11-21T21:00:38.939Z','2026-11-21T21:00:43.659Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-21T21:00:38.884Z','10.89',NULL,0,'2026-11-21T21:00:43.659Z',NULL,NULL,'2026-11-21T21:00:37.642Z','2026-11-21T21:00:44.313Z','2026-11-21T21:02:44.000Z',NULL,0,'2026-11-21T21:00:37.642Z','f5240c15c94f13f159d20a1aa79fc9dcd5c2bb4fcb5069be4b3d779dc44c16e5',7,7,'f5240c15c94f13f159d20a1aa79fc9dcd5c2bb4fcb5069be4b3d779dc44c16e5','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-21T21:00:36.000Z','2026-11-21T21:00:36.000Z',NULL,'2026-11-21T21:00:44.232Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-22T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T21:00:38.848Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T21:00:37.642Z','2026-11-21T21:00:44.313Z','2026-11-21T21:02:44.000Z',NULL,0,'2026-11-21T21:00:37.642Z','993d61db130d2c7fd94f0f6cbbfb8778fa12ef9bd995c1630d14615f6b4c1663',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T21:00:36.000Z','2026-11-21T21:00:36.000Z',NULL,'2026-11-21T21:00:44.320Z','awaiting-fulfillment','rule','2026-11-21T21:00:38.940Z','2026-11-21T21:00:43.659Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T21:00:38.884Z','40.00',NULL,119,'2026-11-21T21:00:43.659Z','2026-11-21',NULL,'2026-11-21T21:00:37.893Z','2026-11-21T21:00:44.344Z','2026-11-21T21:02:44.000Z',NULL,0,'2026-11-21T21:00:37.893Z','1350638499d062d78a6c615e29de727f613192ce686cdf3639a3891186e3f2e7',9,9,'1350638499d062d78a6c615e29de727f613192ce686cdf3639a3891186e3f2e7','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0',NULL,'2026-11-21T21:00:43.905Z','staging');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T21:00:36.000Z','2026-11-21T21:00:36.000Z',NULL,'2026-11-21T21:00:45.106Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T21:00:37.893Z','2026-11-21T21:00:45.154Z','2026-11-21T21:02:45.000Z',NULL,0,NULL,'45fffdbff1e71e873140c70d2ddf44843d248b3094fe835b0654d8939cfcfdfb',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T21:02:44.000Z','2026-11-21T21:02:44.000Z',NULL,'2026-11-21T21:00:44.594Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T21:00:44.313Z','2026-11-21T21:00:44.653Z','2026-11-21T21:02:44.000Z',NULL,0,'2026-11-21T21:00:44.313Z','12e7d25e81610355490165ac944363a74eb94370945c33297bc63023db3f9b8c',12,NULL,'','{"29":"MUG-RED","30":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T21:02:44.000Z','2026-11-21T21:02:44.000Z',NULL,'2026-11-21T21:00:44.585Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T21:00:44.706Z','48.40','2026-11-21T21:17:44.731Z',119,NULL,NULL,NULL,'2026-11-21T21:00:44.313Z','2026-11-21T21:00:44.653Z','2026-11-21T21:02:44.000Z',NULL,0,'2026-11-21T21:00:44.313Z','ab7747a2e525bb05d1c9dfd9e0de3c17a6a13ab06f3210108aa39f05231adbd9',13,13,'ab7747a2e525bb05d1c9dfd9e0de3c17a6a13ab06f3210108aa39f05231adbd9','{"32":"MUG-RED","33":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0',NULL,NULL,'staging');
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
    eu 1007: The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T21:00:38.973Z','waiting','2026-11-21T21:00:45.269Z');
INSERT INTO "outgoing_notices" VALUES(2,0,'news','woobc sandbox: import-orders','CHANGED_IN_STORE: eu 1005. The order was changed in the store after it was sent. Change the sales order in Business Central to match, then `woobc orders resolve 1005 --reason …`.','2026-11-21T21:00:44.382Z','waiting','2026-11-21T21:00:45.269Z');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'e7230020155e326d6d85622df214067aed383cf04ea45ef2f444cbb899a0af71','2026-11-21T21:00:37.423Z',X'5809D554CB6EDB3010FC1583D7CA86243F52E8D4438CB44553144E720A0A82A6D636519154F8281C18F9F70E69A9752F7D1C73927677B4DC9D19EAC454CB9AAA2CCB82F92042F4AC61BDB392BC5766CF0A26A37364E433F2EB870D12BD53A8726564175BE2411C59135CA482051B4407DCE2ED6C510299E333800D29197DB09A1C4FC75E156CABBA2E9DD39CD84E391FB8119AD0E28BA2400E3D3AF12BF95118EFC9A4A1ACEE85493321106DEB302EAF105E5BD77B1F9C1061B2BCA8D567A854212FD2126A69DF74165E7BEB83B4C8366C75555593F50D92D246135CC27FFE8490B45069BB3E8FF68E8E42F71DCD02F9903A1CAC499FBF995793D5A4AAE78BD56AB9642F38E6A0FAFE95EC386E91E6EEC5B32613B8A670B0500B4E21C89B1C316868ECC89F897A0BB91A969C04083425AE0269D8E9F174F658C1066D6F63F2154CD64619B2112AB8EFBB704A04654DCE20F114850959AF1A5612472EE185644F7CECE376345B5DCEF291636AF0DB6256FFB420BE195197961C21E248BF8D39761EEA636374C99997AF05032782B72208AC87D07F8BA8DE3EDC4C37EB6B8CB7EFEC56743C1AF514C143222F6F8C8B932E5BC194167BBC9E99C90B39994099765CB7F11E98D8752FC51906160602EF0ECA65CF5D5258FD9142545F038577EF3F6CEEFF4660FDBF042685864BC8933393DAC8ED882E4347BB68DAA1066D894B4778B47CAF03C4A9CB7A35ADAA695DDDD7555396CD7C85493350DB56EDD4BF20D38FABC3AF6D689AF5FD01A9B7B60A');
INSERT INTO "payloads" VALUES(2,2,'197a3ddc2d292e63ba3b9fd4f9acf3369faf0393d02e172eef6c62744a05f7d8','2026-11-21T21:00:37.423Z',X'5809D554CB6EDB3010FC1583D7CA86283F52E8D4438CB44553144E722A0A82A6D636513E1472593830F2EF5DD252E2531FC79CEC1D2E97BB33B33A31DDB196D735AF58448929B29679373D78D3B18AA9140238F544E0FA6143401FB48228B453267520501E598B2141C5D0A33494B7783F5BD49459E273021B2095227A0B41E437AF2AB6D5C668B767ED89ED7488289CB44025BE69400854C3C857F0B3743182CB4D79DB4B977BA240765D801805A7F0DA873E460C52E2647971D69C5395C6324807749687CD6FD1DFDE47549ED096ADAE389FAC6F08543E390C39FFEB170AC14A9DA7EB4B6B1FE0286D6F6086103157387897AFBF9BF3C96AC29BF962B55A2ED9333D73D07DFF46661CA7C87DF7F2C9824361010F9ED4229B00C99B1D3168E8FCC89F4B764B72B52CDB88524853101AC19297BE9F8AC116151BB4BD4DFB4C58F05D52588CC0EB8AFD92414BD4DE158480C7241D16BD1AB2923C0A455EC8DEA4CB316D47B335F5ACCE661BA1C16F8B59F36241BA33665D5A724C9147786D939660AC3C9C8F85A94A419E7F548C3891A29328693C0AE3CF44A7B70F37D3CDFA9A7AD91BBF954624A71F13F190C923B42C4EDEB48A692BF7E496333365A0A07252A19DD66DDC03978C79AECE69CB1702EF0E3A14CF5D52488DFF81C23CD61BA0F0EEE3A7CDFDDF086CFE97C0ACD0B084223B33AB4DD80EE0320CB04BAE1BCE485B102A00FD74626F91C469EA6635E57CDAF0FB86B775DDCE57D46949B4BED33BFD2F99F9C365E8D336142DFAFE0649CEB486');
INSERT INTO "payloads" VALUES(3,3,'860e1f61c4f63e3ba7d73246a45e1acf3f0b1d8c03581756e45d9f6f9a38fd88','2026-11-21T21:00:37.423Z',X'5809D5544D6FDB300CFD2B81AE7302CB49DCC2A71D1A741BD66148DB5331088ACC24C22CC9D5C79022C87F1FA9D86D4EFB38F694907AA2C8F71E7D64BA650D2FCBAA6021CA98026B580FB6D576C70AA692F760D50B26578F6B4CF45E2B08425BD5A516449407D6449FA060D145D9216E713D5B9488CCF119C086944A213A035ED09B5705DBE8AEA3779A23DB6A1FA2B0D20096F8AE2182C71A9D7C4B7E913604B0D49433BDB4D41306B26D3D8420388637CEF721442F659C2C2FCEAA3354E998076901CF68587A0BFFF62E44E530DBB0FA8AF3C9EA1693CA251B3DE1BF7DC5108CD4345D9F5BFB080769FA0E661142A40A7B67E9FA87399FD4135ECD1775BD5CB2133EB3D77DFF4E661CA7A0BE7BF962C0466120EE1DAA85360194971C316868DDC89F4D668372358C6C8410D414848E60D04B4FC76C30147BD0F62E91AF7AEFDAA46236022F0BF64B7A2DA376366730F19CA48D59AF0AAD240F42A117C89B7839A4CD68B6AA9C9564B63135F86D31AB5E2D887746D4A52547883CC05B9BFCC2C6E7126361AC926F9C7E140C3991A29551E27818869F094FEF1E6FA7EBD50DF6B2EBDC46762259FD9C9007220FB3797168D30AA68DDCA15BCECCE481BC2250A61DD76DDC039BBAEE549C61D7AF04DEEFB5CF9EBBA4101BFF038534D63BA0F0FED3E7F5C3DF08ACFE97405268584241CE24B531B705B80C3D6C936D8733D41684F2803FADD89988E25465554F399F56FCA1E24D5936F31A3BCD40E35ABDD5FF82A40F57879FB6A168D6F7377ADEB4C2');
INSERT INTO "payloads" VALUES(4,4,'3e05d6f9be68acaab1653e77eb44dd50b60808c359e5f27bb44bf390e29aab1a','2026-11-21T21:00:37.423Z',X'5809D554C16EDB300CFD9540D73981E524EEE0D30E0DBA0DEB30A4ED69180445661C61B6E44AD49022C8BF8F52ECCCA76E3BF694F0F189221F9F7C62BA6615CFF365C63C4A0C9E554CD9AE6F01A1661953C13930EA85E0CDD39680DE69055E68A3DA508340796415BA0019438BB225DEEAFD62951333C517021B20153CDA0E9C88B7DE646CA7DB569B865527B6D7CEA330B2032AF14DD3F58E6AB4F20FF8591AEFC1C4A6A84169624F14C8BA76E0BDE014DE5AD77B8F4E4A9CAD27B9E242551AD32035502E8E1BEFA2BFBDF5A82CA1152B6F389F6DEE085436187491FFF50B85D0491DA7EB536B1FE028A3480B048FB1C2C19A78FCDD92CFCA192F96ABB25CAFD999AE39E8BE7F23338E53C4BE7BF9D28141D1011E2C6D8B8C02B4DEE8886187C68EFA99D0ED685D158B46220AED148446E8C84DDF4F83C532362CF73E34513167EBA0303981E719FB259D96A8AD490801CF411A4C0B2BC84BF228149921DA930EFBB01BDD56E48B3CBA6D8406C3AD16C5D5837466644D3D3952E411267D4E7C7C293116A62AE9C4F947C64814296A8992E6A3D0FF0C94BD7FBA9B6F37B7D44BD3DA9D6C4530FA399010513D42D3CB898F2D63BA930DD9E5224D1AC8A9484ABAD37B1B1F82096D7BCE0605F955C1878376C975530D29FD8A86947D0B1A3E7CFCB47DFC9B82C5FF2A1857343C4311BD19D74DD81E601A3AD807530F395A2E08E5807E6AD17448DB29F2A29C733E2FF863C1AB3CAF9625759A889DADF55EFF0BF3FA6D7DA5E8F937F56CB856');
INSERT INTO "payloads" VALUES(5,5,'0bc1eccbb95d4c6f850c07d9910cc045b70d9346d89f818e8c2687477173a4e5','2026-11-21T21:00:37.423Z',X'5809D5544D6FDB300CFD2B81AE7302CB49DCC1A71D1A741BD66148DBD330088CCC24C264C9D5C79022C87F1FA5D89B4FFB38F694F089A2C8F71E7D66AA650D2FCB55C17C80103D6B980423516B6C59C164740E8D7C2178F3B425A0774AA217CA481D5B14014EAC092E62C1820DA0296FF576B12A2933C7D704364032FA603B7422BD7A53B09DD25A99036BCE6CAF9C0FC2408754E28BC2808E6A68F80D7E04E33D9AD494ED7A30A9270AA06D1D7A2F3885B7D6F5DE07071066EBC959754D952AE4415AA4B3346E7A8BFEF6D60769096D587DC3F96C7347A0B4D10497F23F7FA2103B5069BA3EB7F60E4FD0F51A17017D48158ED6A4EB6F967C56CF78B55CD5F57ACD2EF4CC51F5FD2B99719C22F5DDC34B8726880EC3D1925A641424799323060D8D1DF933B1DB915C0D4B46A214D214850AD8919BBE9EAF165B166C10F73E1E1263CEB65186EC045E16EC07380541599311029E23989005ABC84B701292CC90EC49977DDC8D6EABCA4599DC364283E1568BEA9707E9CE9835F5E49802279CF439F1F1B5C45898AAE41B976F05235240B41080E6A3D07F8F747AFF7437DF6E6EA99783B63BD0221AF51C8988C41EA17973D2B2154C757020BB5CA9C90339999232EFB46FE32298A8F5A51818A4151D187C382A975D37E590FF91433A7D0D1C3EBCFFB07DFC1B83D5FF3298241AD650246F26B909DB234E4387FB68DAE18CC445211DD24F2B0E5D2075AAB2AAE79CCF2BFE58F1A62C9B654D9DE6C4CEB66AAFFE25337DBA347DDC86A259E09F39C0B5D6');
INSERT INTO "payloads" VALUES(6,6,'d112ab9f19286cba72d3e2582dc538c2f5c3feb634d6b7b7604b9947e503da55','2026-11-21T21:00:37.423Z',X'5809D5544D6FDB300CFD2B81AE7302CB49DCC1A71D1A741BD66148DB5331088ACC24C22CC995A82145D0FF3E4AB13B9FF671EC2921F94491EF3DF9CC74CB1A5E96EB82059418036B58EF9D8210B43DB082A9E83D58F54CF9CDC39612BDD75415DAAA2EB620509E58833E42C1D0A1EC08B77ABF589584CCF105C086948A019D012FD2B565C176BAEBD23DCD99EDB50F28AC34402DBE6940F0D4A393BF939FA50D016C1ACA995EDA341305B26D3D8D2B3885D7CEF721A0971267EB49ADBA4095C6BC480B544BFBA6BBE86FEF022A47D986D5579CCF363794542E5AF409FFF50B8560A44EDBF579B40F7092A6EF6081103075383A9B8EBF5BF2593DE3D57255D7EB357BA16B8EBAEFDFC88EE31669EE5E3E1BB0280CE0D1915AE41420799323060DAD1BF9B3D1EC48AE86252711843405A1110CD9E9F17CF1585DB041DCDB988C452E6BA3C2EC044E56F829BD96A89D1DBDF114A5C52C58455E9227A1C80CC99F7438C4DDE8B6AA5C94C96D636A30DC6A51BD7A90CE8CA8A92747883CC164CE898F2F2DC6C6D4259F78F95E3022458A56A2A4FD280C3F22556F1F6EE6DBCD35CD72E8DC4E76225AFD148988C41E65F3CB49AFAD60DAC803D9E5424D5EC8AB04CABCD37B1B1F828D5DF7520C0C5EBD327877D43EBB6ECA21FF2387547D0B1CDE7DFCB4BDFF1B83D5FF3298241A9EA148DE4C72536E0F300D3DECA36D871A890B4279A09F561C0C923A5559D573CEE715BFAF785396CDB2A64933D0B856EFF5BF20D3A7ABA38FDBD0340BFC0BA4E8B679');
INSERT INTO "payloads" VALUES(7,7,'995ccf13557904c44b9874b93bab0f503ed0c51f9754ff4e6eb2e45038f1f620','2026-11-21T21:00:37.423Z',X'5809D553C18ED33010FD95CA57B2559CD24073022D2B2484D00AC109ADACA9336D2D623B6B8F5157D5FE3B63A7110171E0CAA99DF1CBCC9B376F2EC2F4A29375DD562212508AA21363F01A6334EE282AA15308E8F413E7EFBE7EE6C4180CBF2AE3F4907A540467D151485809F20403E364BD7EBD636489278090534AA748DE6250B96D5D89BD1986DCA7BB8883099194038B5CE2DE2061E01A03FC4A7E001723BA4CCADB115CE6C401F47D60BA4A72F8CE8731460A00B4DA2EDE9A09AA0D95417AE4B73C6FEEC57F471F497BCE76A27D25E5EAEE3D27B54F8E42C67FFAC8215A3079BAB1507B8367B0E3806BC248B9C2C9BBFCF98B8D5CB52BD96C5EB6ED762B9EB9CDC98CE37F32E33C45E63DC2934547CA229D3C6F8B9D82BCDEEC88EB0E9D9FF573C9EE795D79F575CB10DE292A4368D94EDF2E93C77695B82EF716C6AC58F07DD2549C209B4AFC8060808C77B3371E13382A0B93EC25382BCD66C8FEE48F63DACF6EDBADEB7A91F9DD6F7F80FEE2482E8C0B960B174F8E5D742A1E7E7EA8044B02AA07029E8EC3F83D31ABDBB7F74CE338F83D0C2A39F3985882AC1B67CBCD888E2530168EEC9349933249D0195304E7439B2FC0A561C8AD66F7A82C69E6C9B903E2320C7848AEBFBE312B543A20FFF4EA68896B3775D3DE4879D3C82F8DECEABADBE41515A0F5BD39987F41E68B1BF826AF450BBD9F87EF5332');
INSERT INTO "payloads" VALUES(8,8,'62bbdce06b542123a999e0186ac60d1af7b59faa3454a6314f6d62e3edb5a396','2026-11-21T21:00:37.423Z',X'5809D5534D8FD4300CFD2BA35CE98E9A96E94A3D7160B5124208213821146552CF4C443EBA8903BB1AED7FC7CEB4DA0171E0CAA9F5B3633FDBCF67612731CAB6BD6D44468D258B51CC291AC8D986A36884292941304F84DF7DF944C09C2C79950DC6950914EA4731622AD0088CA81DC5F5DBB6A7C06A5EFCA2DDEE18322563F49014576D1BB1B7CE7199F12C0E366554417BA00C1F2D20247AE0F40BF84E879C21709AE8671D9812197A9A12B15592CCB731CD3963D21A37BB2B5F770935166B1F13908FDBE55AF43BC78C26123A8AE156CACDDD3D8126968089E33FBC2713BCB6DCDC5CA9BD8147ED67075B848C9CE114033F7FD5CBCDB0915DFF7A18763BF14C654E769EFF931ED72E98F7AC9F3C04541EF014695B2414A0ED5EED30C4757EA1F83DAD6B142C240AA19D82B2089ED4F4F55C25D6C9462CCBBDB707DCFC4C7AE6B9A5381583550FB26FC40F9DAC461BC3AA9087A203D6B55102D29A32240916293DCE65BF4AAEDBEEDA2BE477D5FD11F4175D526278E1CA9516292FBABDAA5491E76F8DA0C1683569D4D42399F97BB9B03ABAB8D74E95601F0A4D8147571BA5AB1123F16C84F5FA48FF97C1D44692E1A83A753AB6F50C42718E2BAD12523C57A649D801E0DA4C7028615A7C440A9449409F491D3D52EEAEED861B296F3AF9B99363DB8EFD40A46AA08F933DD87F89E4B37374984BD24AEF1777655494');
INSERT INTO "payloads" VALUES(9,9,'8931801235329a91ea07b78bf49f4d739b66915a9588a2ae71f26c389773bff1','2026-11-21T21:00:37.757Z',X'5809ED58DF6FDB3610FE570CBDCE71642776623FADEBDA6D0F1B86267D6A0A8192289BA82CA914653B0DF2BFF73B52A47E262DBA62C0B0E625E6DDF1EE78BCFBEEA8072F973197DEE6C113B1B799FBFED48BAA52E57B2E03A2601D33C5834872FC03C1BB616A3A59CC277FE587C9C25FACF07BE3FB9B8BD5E4271F7FDED41365A0D82910599456A538F0A0902212D9D6DB242C2D79AD719FC722115FA952FB50EE4451E80D30522AA6AA52FB389FDB25DC7B716442C1D8E4759526224DF73C53245E852A572C0DF8899C83E0A53FABFD753C78FC34D3EC729B4256F2407B04634194970A3A1DB7C3686C3EC16FEC3E21D0B3DDD54EB18E52569A605C4E3DEDDA8E65713AE65A8731E25A973FE25A57A0E7DA8039E2DA51B2A21873ADC31871ADCB1F71AD2BD0736DC0ECBAF6647A184663AD491CC3E999118AEF5100946CDEE602D5A0D72E77515005BBA7AC0CF65CED722AA99792C7424D5E321923552DBB90F941A038758E67559A362C93FCD819B14255D88D6D92275516F33860FBBC42CEB7B251D77880B28CC55668BFEA4244A14B5DDB303FB26F2B1215445C2A146A442830542D8A80C5B1E4650983F3F562E6CF16B32BB8D33082C30A3C90B63C073522EFE43D486F33C4269EDCA09279D9E7C3DD7C414237E04495943C8BEE4DB9B7D6511E732DF46B5B8A9F22E4E19607129AC19EEB4AA76AD7F814F38455294ED6D33AA077B423E649126439F9AA8FE370728FD3B32D198213B128F5094762057A9167B8042301F961B9D7C1345102206B348D79CA35F8D6D7C643761FD4974AF943A01B31A974783CDF0F137F3DBF3A5B2757E1D9F272757976CDE6FED97AB95CB2F022F6574BCA9710E04845E8AEEFC14B842C5590B13D9DE545CC20055C71945727B62F524EC6F27DC132BA432C4A253957C11CABF9E496976AF2266764A166D02DD21EA16803091C609AD4501A93A95B7E6294009F4481D5D5F5953FA70D4F264ACDE9A448B1CB33D28543FA6863D8CFF74CA0043D16B39F61805C9FE1F21458492EF7019A4F1AE32EDFBD7F0485D3B5BE7BAFE3AD770679818066AE69A103529520CE71A0EE0BD8323569EEA1CC2B1991FDE3F148BE23FF329EDA7CE527C56586EE63C5CCD628CF4AB1CD080C60FCC12B44F4A12A6A3F2CC8C3ABBA39C3CB7FF982FEC985F42FF799EB18DE9DF82288DAF03428FA3A65483DCAA8BA059AA64C130DBAB36B2776ED00DD12348EB716DDF630D65421DCED7776B81830DAC6BA5BACD501B56BDE1DF713D2DCA6559758D7EDAB0397F7C71D97BAC26864A22AFF5819E07AF02A4945B153AA283777E777E7AC10B3506C51D298F9223EC38FBB73DD184A30C368BEB8B83B3F2CEECE75A28386EA8280555CC30727468B5CDBA3B66473DEFB3615549CDD72052A090A02E548BB3A1A44D4732CFA675C450614578BF572EA1D98140C8D9706DBD50551CC1653777526692E2ED0B02C1EEBE978EAD531FEB3DA22C968812662A665C4B445A550E24695A3961F2AFAFDF6B7B337AFA857554584357E1828F18ADD7D891E9BDADCA59199E064EE5A84A6B82C1E305C860D38BDF94427723D9E780BA7DECC323681078C467D7F4B4FFD918BED8ECE8D51C0B4DBA388D58E8E62DA304EB8B332975626E68591992DCDA68F15A2A73BC6A255CDFA254161716EEBD236A1695C1CE3BA938D317B67C0A464A72907FFD6A116074962C4467ABDE498CB329B4B6EF4AC9F546E5DE793BD7547EFBF273A8C2609DC59BAFC914874057AE775CCCE24E34EAC6B9DDE5D38303FD0E46ADC364DCC5062DDC90D2511278CA10E21FA67D1D30B15AF8E0ED580A628C9B292454A6044A23011032D989625C60B2219F505C32CA8EAF9A75DE4868DCB0B3108A770A166BA3B0C451650AD132066D53EA487AFB66FDB736324695E8FAE699368082F6BE706D371B31BEF9B144F5B37EAD52DDD3A6B8E5513310424625B4916A6BC3593349324F498E26CAED5D6E0E3D48C060B0B57E4C200FCAEAFD7575DF0BB5E13E51BC1EF6627240D517DF8EBD05B0068E906026F7EFFE3CD2D767F2D00DAA3E2F14390D8E47E9F318C8EDDD2CBF6FF1A00E20DA05D6EA0EE0700DA8F383F00D0624A033EFF2B007CFF88275B9C1FB3146FCE1A51EB97C683D74768CD7FC44059070DEBEF350F3B8DCF4DBC4E082EB8F6E806E8EFE7CC88EEE7DC1A1187837864E36BC5770C9155F89C2B5606F6DD9BB9C96C47B2DDA5351500E4A9DF375FCCBC5F1826EA5B76FABBA6A2E9D8613D4873CCDA3448F20C64A7B7794150AF375FC7BEF45588BEA059199507AD31467F6D7EF64B94F127A0A77285488F7FBC7E7CFC0CF8F9D7DF');
INSERT INTO "payloads" VALUES(10,10,'1d5eab555b9a4b6860f18aa58042557204a9dca1ec1397c2b3e6098242ddd954','2026-11-21T21:00:37.757Z',X'5809ED584B6FDB480CFE2B86AEEB38966327B14FDBED761F875D144D7A6A0A612C8DEC4165491D8D6CA741FE7B3FCE4BD62369D12D16586C738987E4901C0EF991A387A0900997C1EA211049B00AA7E13888EB4A153B2E23A24CC741C2148F62C9F10F84E086A9F168168EFE2EF6A3D9747689DFABE974757139FA698ABF601C882A52EC18893CCEEA4AEC79544A118B7C13AC529655DC6ADC158948C557AAD43E545B51967A038C548AA9BAD23E5EB915BC7B716042C1D6E835BBDFF15C9164BD56856259C48FE41784E6D38975D5F3E0ECD34CB3CB6F5AB38A47DA19188AE2A252D0E9B92D4663F3097E63F709818EEDB6760A739CB1CAC4613E0EB46B5B9627D9906B2DC6806B6DFE806B6D818E6B3DE6806B07C9CA72C8B51663C0B5367FC0B5B640C7B51EB3EDDA93E961188DB526710CA7634628BE43EE53B205AB0B14825EFBB4452D95262BA31D57DB82AAE9A5E48950A3974C264855C72E65B117A84B9DDE799D650DCBE43D76963C4F1049EC923CADF3842711DB153552FE241975754728C8446C8476CB96204A5CEAAA86F5817D1B91AA28E652A14463AAFFBE6A51462C4924AF2A180C97B3C974329B5CC19D8611ED2FC10369C30B5063F24EDE83F436476892D10D6A98575D3EDC2D662474034E5C4BC9F3F85E474283935DC745C2B5D0AFA752FC18230D373C92D00C76A80B9D8A5D2353C25356673859476B8FDED28E90A7699417E4AB3E8E47C81D4ECF3664084E24A2D2271C8815E86591E3128C04E4FBD56E8369A20428D6389AF08C6BD8B5D7C6D7EC3EB2974AE943701B33A9747882E52C8D97EB657A360FD3C5D9E262797DB6BE9AA767D3984FF97C1E86C99461C35A641A1EFCF53D04A990958A72B6A3B3BC48480AB0E229AF8E6C57669C8C15BB92E5748758544A72AEA210AB7074CB2B357A5330CA63CBA05BA43D42D10612D8C334A9A12C2653B7FCC828013E8912ABABEBAB69481B9E4C14CB69A548B92D72D2B5582CA6A1BE66BE63021518B084FD0C03E4FA049747CD202DE42E42DBC912DCE5BBF78FA070BAD677EF75BCF5CEA82811D0DCB72BF43EAA12C43989D47D095BA624CD3D54452D63B27F381CC877E45FCE3397AFFCA8B8CCD17C9C98D91A17792536397528187F084A117FA84BEB87C3787865DAF20C5EFECB17F44F2EA47BB9CF5C47FFEEC41731D485A701D1DF3286D4A38CB21DD0F464E02DFDF0DDC4AD3D9E3B8286F19345BB3B0CF55408B7DB9D9B2D7A8C5363ED2DCE6A8FDA36EF8FFB0969EED2AA4DB475FB6ACFE5FD61CBA5AE301A96A8D37EAC0D703D04B5A4A2D82A5556ABBBF3BB73568AC95A6C50D298F6623EC18FBB73DD182A30D77138BBB83BDFCFEECE75A28386F110024EB1850F0E06643CD9DAA3B6E4723EF83615549CED72052A090A02E588AF0E34DA0611F5048BF699D4B101C5CBD972310EF64C0A965BCA0551CC16537736937470718186E5F098A66014A08DF15F35755C5AA089983919313DA1522871A3CA53AB0F35FD7EFBFBD99B57D4ABEA32C61A3F0C9404E5F6BE428FCD40D19946C332C149E85B84A6F82CEE317C86F5389DF144ABB7D34930F3EACD28E312B8C768D477B774D41FB8D86CE9DC18054CBB3D88446DE928A60DE3845B27337732092F8DCC6461367DAC113DDD316627D5ACDF101416EFB62E6D139AC6C521AE3FD910B373064C4A6E9AF2F0EF1C3AE120498CD840AF975CD53277B9E4274FFB98F26B9B4FEED63DBDFB9C68319A24F06769F30722D116E89CD7335B938C3FB12E6A7A71E1C07C8F66654704D3C40C25D19DDC505271C418EAA1A07B163DBD50F1EAE8500D688A922CAF58AC0446240A1331D082695961BC2092515F32CC82CACE3FA7456ED8B8BC3506E10C2E58A6BFC3B5C823AA7502C4BCDEADE9C9ABEDBBF6DC1849EB2CC59442ADD9376D125DC34BEB5C6F3A6E76E37993E151EB473DDBD29DB3E65896882120159B5AB275C64F66926692841E539CCDB5BA1A7C1C9BD1006FBE67C0EFFA7A89C7F129F85D2F89F28DE077B3159286A82EFCB5E82700E8E806026FFEF8F3CD2D767F2D00BAA3E2ED4390D8E47E97D18F8EDBD2C9F6FF1A00E20DA05D6EA0EE0700BA6F383F00D0614A033EFF2B007CFF88275B521CF20C6F4E8BA8F6A5F11074115AF31F3150DAA061FDBDE661AFF1B989D70BC105DF1EFD00FDFD9C19D0FD9C5B03E270108F6C7CADF88E21720A9F73C5C9C0BE7F333799ED49AEBB9C4C050079EAF7CD07B3E0178689FA961D5F5B2A9A8E1BD6A3ACC0AC4D8324CF41F67A9B264ABDDE7C1DFBD25721FA82E66454119D8C31FA63F3B35FA28C3F113D956B44BAFFDDFAF1F1332EF5D4A4');
INSERT INTO "payloads" VALUES(11,6,'0847ebe70189df4a7cf732282fa89135f0ba16fbb6cca86714d0f929e774e0fd','2026-11-21T21:00:44.232Z',X'5809D553C16EDB300CFD9540D73981E5242EE0D30E0D0A0CEB3014EB6918044566126196E44AD49022E8BF8F54EDA51BB60FD829E1D333F9483E5E84ED4527EB7A5B89841A73129D1863309092F54751099363046F9E09DF3D3E1030464BAFCA7A33E41E14EAB3E83066A80406D403F19ACDAAA98959E257829820931306075171D9BA127B3B0C5CA7BB88838D0995D70E28C5670B0891720CFA0A7ED03E25F02C2AB8517BD64481EEFB487295A4F036C431258C5AE362FBE6AD79A51A8BA5911EE88DFBE55AF4770C094D20B413ED8D948BDD1D8126648F91F99F3E52084E5BEE6E2CD2DEC359BB7180154242CE700A9E3F7FB7968B76219BF5A66DB75BF142654E761CFF931EE72E58F7A89F1D78540EF014685BE414A0F5B223A61DFA30CFCF67B7A77575829D4414DA29288BE0C84E5F2FC563CD4D25A6E5DE673616B9ACCF068B132459E1878E56A30D7EF6C653D61ECBC21AF2923E2B4366607FD2C729EF7FB9AD5ED5ECB619FADD707FB2FEE2494A0D579DF2EAE3C9B37362AA5C90976F95A0A168D56BD4D41F85E97BA6D7FBC7BBE5C3EE96B41C87B0D783CADE3E651A044F8FD072397C6D95B04E1FC92EAFA3290D45C3A43277BAB7F9107C1E06AE379B48F164592C610780B7618443F6FDF446D2409908F4D3ABA343CADDD44DBB9472D9C82F8DECEABA5BB7A4A9105DE8EDC1FE8BD9749BCDCCE4C31BE834A7A445DE4FB2105495');
INSERT INTO "payloads" VALUES(12,11,'d6f7f3391a9574c91833a0a26eb726c5005bd84b4ca96054f7a2394c866c39f3','2026-11-21T21:00:44.232Z',X'5809D5544D6FDB300CFD2B81AE73024BF958E7D30E0DBA0DEB30A4ED6918044566126196E44AD49022E87F1FA5D86B4EFB38F694907CA2C8F79E7C62A6650DAFEBAB8A455498226B581FBC86188DDBB38AE9140238FD44F9F5C386127D305495C6E92EB520511D59832141C5D0A3EA08B7B89A2D6A4296F80C60434AA788DE4290F9DABA625BD375F99EE6C4762644944E59A0165F0D2004EAD1A997E427E562049787F2B6572ECF44816ADB40E34A4EE1B50F7D8C1894C2C9F2A226CE506DB02CD202D5F2BEF92EFADBFB88DA53B661ABB79C4FD63794D43E390C19FFE533856095C9DBF565B4F77054B6EF60861031773878978FBF99F3C96AC2C57CB15A2D97EC99AE3998BE7F253B8E5BE4B97BF564C1A1B480074F6A915380E4CD8E1834747EE4CF25BB25B91A969D4410D214A441B064A76FA7E231F1AE6283B8B7291B8B5CD6268DC5099CACF05305A3D078377AE33129874530415E5247A9C90CD99F7438A6EDE83651CFEAECB63135186E3113BF3D486746D4A52747883AC2CB9CFCC2C7E7166363EA524E3C7FAF1891A264AB50D17E14C61F89AAB70F37D3CDFA9A66D9777EAB3A999C794C4444668FB2E5E5E4D7563163D59EEC72A6A62C14740615DEE9BD8D0FC1A5AE7BAECEB0399D1B18BC3B98505C77C9214DFE070EF35EAF80C3BB0F1F37F77F6350FC2F8359A2E119CAECCD2C37E576009761805D72ED50237141EA00F4D3CABD455247D46235E57C2AF8BDE04D2D9AC582262D40EB5BB333FF82CC9FAE8E3E6E43D322F02FC29CB680');
INSERT INTO "payloads" VALUES(13,12,'a8e1a43f3c7ade03f7c0d7a0ddc472d26b45d2801d1ec539d8f18048e0a0cdc2','2026-11-21T21:00:44.232Z',X'5809D5544D6FDB300CFD2B81AE7302DBF9D8E6D30E0DBA0DEB30A4ED6918044566126196E44AD49022E87F1FA9D86D4EFB38F694907CA2C8F79E7C12A6154D5596EF0B1151618AA2117DF01A62346E2F0AA15308E0F423E5D7F71B4AF4C150551AA7BBD4824475140D860485408FAA23DCE2DD6C511232C7678018523A45F41682E46BCB426C4DD7F13DCD49EC4C88289DB2402DBE194008D4A3532FC9CFCAC5088E87F2B6578E67A240B56DA0716545E1950F7D8C1894C2C9F2A2569FA1DA605EA405AAF1BE7C17FDED7D44ED29DB88D5DBAA9AACAF29A97D721818FFF50B856095E1EDFA3CDA07382ADB77304388C81D0EDEF1F137F36AB29A54F57CB15A2D97E289AE3998BE7F253B8E5BF0DCBD7AB4E0505AC08327B5C82940F2B223060D9D1FF973C96E49AE46B09308429A82340896ECF4FD943D36AF0B31887B93D858E4B23669CC4EA8C80ABF54300A8D77A3371E92729805A3A36433A9C90CEC4F3A1CD376745B5DCE4A76DB981A0CB798D5CF1EA43323EAD29323441DE165CEEAC2C7E7166363EA924F3CFD280491A264AB50D17E14C69F89AA37F7D7D3CDFA8A66D9777EAB3A999C79484404B347D9FC72F8B515C258B527BB9CA9C90B05CDA0CC3BBDB7F121B8D4754FC5C0E0FC99C1DB8309D975971CD2E47FE090F77A051CDE7EFCB4B9FB1B83F5FF32C8120DCF50B237596ECAED002EC300BBE4DAA146E282D401E8A7957B8BA44E5DD6AB69554DEBEAAEAE9AB26E160B9A3403AD6FCDCEFC0B923F5D1D7DDC86A659E0DFBE36B67F');
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
INSERT INTO "refunds" VALUES(1,6,'eu','7001','1.00','EUR','undecided',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'','','','2026-11-21T21:00:37.642Z','2026-11-21T21:00:45.086Z');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-21T21:00:37.160Z','2026-11-21T21:00:37.954Z','2026-11-21T21:00:37.954Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "api": 10}',0,19441,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-21T21:00:38.014Z','2026-11-21T21:00:38.974Z','2026-11-21T21:00:38.974Z','{"inserted": 5, "failed": 1}','["1 order waits for the next try, the first until 2026-11-22 02:30"]','{"eu": 1, "us": 2, "api": 11, "soap": 3}',4,19441,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-21T21:00:43.392Z','2026-11-21T21:00:43.906Z','2026-11-21T21:00:43.906Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "api": 11, "soap": 8}',0,19441,'jane');
INSERT INTO "runs" VALUES(4,'shop-update','cron','{}','2026-11-21T21:00:43.974Z','2026-11-21T21:00:44.205Z','2026-11-21T21:00:44.205Z','{"told": 4}','[]','{"eu": 8, "api": 4}',0,19441,'jane');
INSERT INTO "runs" VALUES(5,'import-orders','cron','{}','2026-11-21T21:00:44.224Z','2026-11-21T21:00:44.383Z','2026-11-21T21:00:44.383Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "api": 6}',4,19441,'jane');
INSERT INTO "runs" VALUES(6,'bc-insert','cron','{}','2026-11-21T21:00:44.514Z','2026-11-21T21:00:44.875Z','2026-11-21T21:00:44.875Z','{"gone": 1, "answer lost": 1}','["1 order waits for the next try, the first until 2026-11-22 02:30"]','{"eu": 3, "api": 9, "soap": 4}',0,19441,'jane');
INSERT INTO "runs" VALUES(7,'recheck-status','cron','{}','2026-11-21T21:00:45.026Z','2026-11-21T21:00:45.253Z','2026-11-21T21:00:45.253Z','{"unchanged": 5, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "api": 3}',0,19441,'jane');
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
INSERT INTO "shipments" VALUES(1,1,'S-SHPT102002','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]','','','','2026-11-21T21:02:43.930Z','2026-11-21T21:00:44.120Z',1,'','','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]',NULL,'');
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:44835','http://127.0.0.1:44835','2026-11-21T21:00:37.333Z','2026-11-21T21:02:44.000Z','2026-11-21T21:00:44.226Z','3a392c86','release','2026-11-21T21:00:37.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T21:00:45.105Z',NULL,0,'','2026-11-21T21:00:37.172Z',NULL,'2026-11-21T21:00:37.334Z');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:40923/abc123','2026-11-21T21:00:37.757Z','2026-11-21T21:02:44.000Z','2026-11-21T21:00:44.320Z','323dd5ec','post','2026-11-21T21:00:37.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T21:00:45.169Z',NULL,0,'',NULL,NULL,'2026-11-21T21:00:37.757Z');
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
INSERT INTO "tellings" VALUES(1,'{"by": "sandbox-602d47d24c", "sales_order": "S-ORD101001", "shipments": [{"number": "S-SHPT102002"}]}','2026-11-21T21:00:44.146Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(2,'{"by": "sandbox-602d47d24c", "sales_order": "S-ORD101002"}','2026-11-21T21:00:44.181Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(6,'{"by": "sandbox-602d47d24c", "sales_order": "S-ORD101003"}','2026-11-21T21:00:44.192Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(7,'{"by": "sandbox-602d47d24c", "sales_order": "S-ORD101004"}','2026-11-21T21:00:44.203Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','ab7747a2e525bb05d1c9dfd9e0de3c17a6a13ab06f3210108aa39f05231adbd9','2026-11-21T21:00:44.653Z',0,NULL,'');
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
