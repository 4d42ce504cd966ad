BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-21 20:11:24.788244+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-21 20:11:24.808199+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-21T20:11:25.713Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-21T20:11:25.713Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-21T20:11:25.714Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-21T20:11:25.714Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-21T20:11:25.714Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-21T20:11:25.715Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-21T20:11:25.715Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-21T20:11:25.715Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-21T20:11:25.945Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-21T20:11:25.945Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-21T20:11:26.953Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-21T20:11:26.965Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-21T20:11:26.990Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-21T20:11:26.993Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-21T20:11:27.011Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-21T20:11:27.014Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-21T20:11:27.015Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-21T20:11:27.017Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-21T20:11:27.017Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-21T20:11:27.017Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-21T20:11:27.026Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-21T20:11:27.026Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-21T20:11:27.026Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-21T20:11:27.026Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-21T20:11:27.026Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-21T20:11:33.719Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-21T20:11:33.720Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-21T20:11:33.720Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-21T20:11:33.720Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-21T20:11:33.720Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-21T20:11:33.770Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-21T20:11:33.770Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-21T20:11:33.771Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-21T20:11:33.907Z',3,9,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(35,'2026-11-21T20:11:33.994Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-21T20:11:34.153Z',4,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','');
INSERT INTO "activity" VALUES(37,'2026-11-21T20:11:34.155Z',4,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(38,'2026-11-21T20:11:34.155Z',4,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(39,'2026-11-21T20:11:34.413Z',5,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(40,'2026-11-21T20:11:34.575Z',5,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(41,'2026-11-21T20:11:34.610Z',5,12,'answer lost','inserting','unknown','','http://127.0.0.1:46431/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-21T20:11:26.965Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-21T20:11:26.993Z',NULL);
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
, silent_since TEXT, silent_until TEXT, silent_bc_clock_ahead_s INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:46431/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-21T20:11:24.815Z','','{}',NULL,NULL,0);
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
    forgotten INTEGER NOT NULL DEFAULT 0, conflict_code TEXT, conflict_message TEXT, conflict_since TEXT, refunded TEXT, accepted_status TEXT, accepted_refunded TEXT,
    UNIQUE (store, order_id)
) STRICT;
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:11:24.000Z','2026-11-21T20:11:24.000Z',NULL,'2026-11-21T20:11:34.090Z','processing','rule','2026-11-21T20:11:27.026Z','2026-11-21T20:11:33.719Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:11:27.014Z','48.40',NULL,0,'2026-11-21T20:11:33.719Z',NULL,NULL,'2026-11-21T20:11:25.712Z','2026-11-21T20:11:34.150Z','2026-11-21T20:13:34.000Z',NULL,0,'2026-11-21T20:11:25.712Z','2188938c968a2dd583335bacd296b478592c56b2feae13f86af99aff4439fae4',1,1,'2188938c968a2dd583335bacd296b478592c56b2feae13f86af99aff4439fae4','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:11:24.000Z','2026-11-21T20:11:24.000Z',NULL,'2026-11-21T20:11:34.839Z','on-hold','rule','2026-11-21T20:11:27.026Z','2026-11-21T20:11:33.720Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:11:27.015Z','48.40',NULL,0,'2026-11-21T20:11:33.720Z',NULL,NULL,'2026-11-21T20:11:25.712Z','2026-11-21T20:11:34.879Z','2026-11-21T20:13:34.000Z',NULL,0,'2026-11-21T20:11:25.712Z','ee7130333ff61826933231a24c55b77aa4873df7f6d629d22096227261387e43',2,2,'ee7130333ff61826933231a24c55b77aa4873df7f6d629d22096227261387e43','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:11:24.000Z','2026-11-21T20:11:24.000Z',NULL,'2026-11-21T20:11:34.839Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:11:25.712Z','2026-11-21T20:11:34.879Z','2026-11-21T20:13:34.000Z',NULL,0,NULL,'dd02318c419ea7d036987f30d1d5d3bfafa2369079b4c1379034375fe77a79b0',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:11:24.000Z','2026-11-21T20:11:24.000Z','2026-11-21T20:11:24.000Z','2026-11-21T20:11:34.090Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:11:25.712Z','2026-11-21T20:11:34.150Z','2026-11-21T20:11:25.000Z',NULL,0,NULL,'b441da759721113895613cb6909c58b0dc508e0ae77d617524ae84f14bd554e6',4,NULL,'','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:11:24.000Z','2026-11-21T20:11:24.000Z',NULL,'2026-11-21T20:11:34.839Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:11:25.712Z','2026-11-21T20:11:34.879Z','2026-11-21T20:13:34.000Z',NULL,0,NULL,'0dd39a6f88c93265c571408631d5ba684dc81890b21b0989ad06ea90ce024692',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:11:24.000Z','2026-11-21T20:13:34.000Z',NULL,'2026-11-21T20:11:34.839Z','processing','rule','2026-11-21T20:11:27.026Z','2026-11-21T20:11:33.720Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 23", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:11:27.016Z','48.40',NULL,0,'2026-11-21T20:11:33.720Z',NULL,NULL,'2026-11-21T20:11:25.712Z','2026-11-21T20:11:34.879Z','2026-11-21T20:13:34.000Z',NULL,0,'2026-11-21T20:11:25.712Z','6fe778538288539b90af3a1de279466f9e06079f1131f6662f894011bee8c7fa',11,6,'3473d7c77194d46b749071eb8e645cc5ba5cd1f80c80928f0b5a6576027743f5','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','2026-11-21T20:11:34.153Z','0','processing','0');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-21T20:11:24.000Z','2026-11-21T20:11:24.000Z',NULL,'2026-11-21T20:11:34.090Z','processing','rule','2026-11-21T20:11:27.026Z','2026-11-21T20:11:33.720Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-21T20:11:27.017Z','10.89',NULL,0,'2026-11-21T20:11:33.720Z',NULL,NULL,'2026-11-21T20:11:25.712Z','2026-11-21T20:11:34.150Z','2026-11-21T20:13:34.000Z',NULL,0,'2026-11-21T20:11:25.712Z','3930ce16e9a44ee4aedf200c733a0afb55294f686c598335ce8a1837fcd81f6f',7,7,'3930ce16e9a44ee4aedf200c733a0afb55294f686c598335ce8a1837fcd81f6f','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-21T20:11:24.000Z','2026-11-21T20:11:24.000Z',NULL,'2026-11-21T20:11:34.090Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-22T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T20:11:27.011Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:11:25.712Z','2026-11-21T20:11:34.150Z','2026-11-21T20:13:34.000Z',NULL,0,'2026-11-21T20:11:25.712Z','e9d0b087778f4ab521d8e0e49d38d49d20228b88536ad259f81f9171a83a63b5',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T20:11:24.000Z','2026-11-21T20:11:24.000Z',NULL,'2026-11-21T20:11:34.161Z','awaiting-fulfillment','rule','2026-11-21T20:11:27.026Z','2026-11-21T20:11:33.720Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:11:27.017Z','40.00',NULL,119,'2026-11-21T20:11:33.720Z','2026-11-21',NULL,'2026-11-21T20:11:25.945Z','2026-11-21T20:11:34.182Z','2026-11-21T20:13:34.000Z',NULL,0,'2026-11-21T20:11:25.945Z','416bbe25ca3d3b2f7e0315f49fca158ec6dff39599a221e45cbc0d5e06e25997',9,9,'416bbe25ca3d3b2f7e0315f49fca158ec6dff39599a221e45cbc0d5e06e25997','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T20:11:24.000Z','2026-11-21T20:11:24.000Z',NULL,'2026-11-21T20:11:34.892Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:11:25.945Z','2026-11-21T20:11:34.910Z','2026-11-21T20:13:34.000Z',NULL,0,NULL,'3eef68c8d37eb2913595da934a8e14195113de00d7a446e63cd0e5f68a4981ea',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:13:34.000Z','2026-11-21T20:13:34.000Z',NULL,'2026-11-21T20:11:34.390Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:11:34.150Z','2026-11-21T20:11:34.413Z','2026-11-21T20:13:34.000Z',NULL,0,'2026-11-21T20:11:34.150Z','6f1c65ae9ce9d3700b196f27d9c7f9279a9aa79d53114339dd4b45d1a4589aee',12,NULL,'','{"25":"MUG-RED","26":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:13:34.000Z','2026-11-21T20:13:34.000Z',NULL,'2026-11-21T20:11:34.369Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:11:34.575Z','48.40','2026-11-21T20:28:34.609Z',119,NULL,NULL,NULL,'2026-11-21T20:11:34.150Z','2026-11-21T20:11:34.413Z','2026-11-21T20:13:34.000Z',NULL,0,'2026-11-21T20:11:34.150Z','073220ecda98c608099f41185e7658fa7df62f100d3cfe1fd42ee66f6f95a926',13,13,'073220ecda98c608099f41185e7658fa7df62f100d3cfe1fd42ee66f6f95a926','{"28":"MUG-RED","29":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0');
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
    eu 1007: The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T20:11:27.027Z','waiting','2026-11-21T20:11:34.936Z');
INSERT INTO "outgoing_notices" VALUES(2,0,'news','woobc sandbox: import-orders','CHANGED_IN_STORE: eu 1005. The order was changed in the store after it was sent. Change the sales order in Business Central to match, then `woobc orders resolve 1005 --reason …`.','2026-11-21T20:11:34.199Z','waiting','2026-11-21T20:11:34.936Z');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'abdb979e3243524705cfdd614865bac32d62ac2146d4715c3ba25dd0e043a3e8','2026-11-21T20:11:25.475Z',X'5809D554CB6EDB3010FC1583D7CA86A8D84EA1530F31D2164D5138C92928089A5ADB442552E1A37060F8DF3BA4A5D6BDF471CC49DADDD1727766A823D30DAB79599605F34186E859CD7A671579AFCD8E154C45E7C8A817E4578F6B247AA75115DAA8363624823CB03AB848050B36C816B8F9DBD9BC0432C767001B522AFA603B72221D7B5DB08D6EDB744E7D645BED7C10467684165F340572E8D1CA5FC98FD2784F260D65BB5E9A341302D9340EE30A8EF0C6BADEFBE0A40C93C545AD3A43950E799186504BFBA6B3F0DA5B1F9445B666CB6BCE27AB5B24958D26B884FFFC09217552A7EDFA3CDA3B3AC8AE6F6916C887D4616F4DFAFCCD159F2C27BCBA9A2F978B053BE198BDEEFB57B2E3B8459ABB972F1D99203A0A7B0BB5E01482BCC9118386C68EFC99D86D2057CD92930081A62474A00E767A3A9E3D56B041DBBB987C05933551856C040EF77D974ECBA0ADC919249EA33421EB55C14AF22014BC90EC898F7DDC8C66ABCA593E724C0D7E9BCFAA9F16C43723EAD29223441EE8B731C7CE437D6C8C2E3973FA5A307022452383C47A08FDB788EADDE3ED74BDBAC178BBD66E642BA2D1CF113C24F2F2C6B838E9B2154C777287D733337921A71228D38EEB36DE0313DBF6549C61606120F07EAF5DF6DC2585FC8F14A2FA1A28BC7FFF61FDF03702ABFF253029345C42919C99D4466E4B74193ADA46D30C35684B4239C2A311BB2E409CAAAC9653CEA7157FA8CA9AF3BA9A63D20CEC6CA3B7FA5F90E9C7D5E2D73634CDFAFE00A8EFB606');
INSERT INTO "payloads" VALUES(2,2,'0b58db0312de7658875596e78e1a84a556de2a0bb89746fee1ed323e11a1bff7','2026-11-21T20:11:25.475Z',X'5809D5544D6F1A3110FD2BC8D72E68BD0152EDA987A0B45553552439559565BC0358F5C7C61E574488FFDEB1D94D38F5E39813CCF3783CF3DE9B3D32DDB196D735AF58448929B2967937DD7BD3B18AA9140238F54CE0EA714D401FB48228B453267520501E588B2141C5D0A33494377F3F9BD79459E273021B2095227A0B41E437AF2BB6D1C668B763ED916D7588289CB44025BE69400854C3C857F0B3743182CB4D79DB4B977BA240765D801805A7F0C6873E460C52E2647171D69C5395C6324807749687CD6FD1DFDE47549ED0962DAF399FAC6E09543E390C39FFEB170AC14A9DA7EB4B6B1FE0206D6F6086103157D87B97AFBFBBE293E5843757F3E572B160277A66AFFBFE8DCC384E91FBEEE5B30587C202EE3DA945360192373B62D0D0F9913F97EC86E46A59B611A590A6203482252F7D3F1683CD2B36687B977699B0E0BBA4B01881D715FB258396A8BD2B08014F493A2C7A35642579108ABC90BD499763DA8C666BEA599DCD364283DFE6B3E6C5827467CCBAB4E498220FF0DA262DC15879381F0B5395829C7E548C3891A29328693C0AE3CF44A7778FB7D3F5EA867AD919BF914624A79F12F190C923B42C4EDEB48A692B77E496333365A0A07252A19DD66DDC03978C3955E7B4C50B81F77B1D8AE72E29A4C6FF40611EEB0D5078FFF1D3FAE16F0436FF4B6056685842919D99D5266C0B701906D826D70D67A42D0815807E3AB1B348E23475B39C723E6DF84353B79CB7CD9C3A2D89D6777AABFF25337FB80C7DDA86A245DFDF4906B482');
INSERT INTO "payloads" VALUES(3,3,'dbc7e55fad97f2587ec0ad36b7ce95a757a1bee759a83c63656e94c802fba6e2','2026-11-21T20:11:25.475Z',X'5809D5544D6FDB300CFD2B81AE73024B4DD2C2A71D1A741BD66148DB5331088ACC24C22CC9D5C79022E87F1FA9D86D4EFB38F694907AA2C8F71E7D64A6650DAF6B51B19854CA9135AC07D71AB76315D3390470FA1993AB873526FA603444699CEE720B32A9036B52C850B1E493EA1037BF9ACD6B4496F80460434AE798BC8520E9CDCB8A6D4CD7D13BCD916D4D88493A65014B7C379020608D4EBD25BF281723386ACADB5E39EA0903D5B60162941CC36B1FFA1853502A4D166767E204D52695415AC0331A96DEC2BFBD8F497BCC366C79C9F964758349EDB34B81F0DFBE620856199AAE2FAD7D8483B27D07B304315185BD7774FDC3059F2C275C5CCC97CBC582BDE0337BD3F7EF64C6710AEABB57CF165C9216D2DEA35A68134079C9118386CE8FFCB96C372857C3C84608414D419A0416BDF4782C0643B1076D6F33F9AA0FBECD3A1523F0BA62BF54302A19EF4A06134F59B954F412682575901ABD40DEC4CB316F46B3897A5693D9C6D4E0B7F94CBC5A10EF8CA8734B8E107580B736F9998D4F25C6C258A5DC78F95131E444C9562585E361187F663CBD7DB899AE57D7D8CBAEF31BD5C9ECCC53461E883CCC96C5A14DAB98B16A876E393153060A9A4085765CB7710F5CEEBA97EA04BB7A25F06E6F42F1DC3985D8F81F28A4B1DE0185779F3EAFEFFF46A0F85F0249A16109253993D4C6DC16E03C0CB0CDAE1DCE505B903A00FEB47267138A236AB19C723E15FC5ED40DE78D9863A705687D6BB6E65F90F4E1EAF0D336142DFAFE067A16B4BE');
INSERT INTO "payloads" VALUES(4,4,'98723a976e30dfa820bb820a23441f5760f72244bc851547352766dafd994a3d','2026-11-21T20:11:25.475Z',X'5809D5544D6FDB300CFD2B81AE7302CBF9E8E0D30E0DBA0DEB30A4ED69180445621261B6E44AD49022C87F1FA5D8994FDD76EC29E1E313453E3EF9C48C66352FCB79C1024A8C81D54CB9B66B0041B382A9E83D58F542F0FA694340E78D82208C554DD420501E598D3E42C1D0A16C88B7783F5B94C4CCF185C07A48C580AE052FD2AD3705DB9AA63176CFEA13DB191F5058D90295F866E87A4F351AF907FC2C6D08605353D4A0B4A9270AA4D61E42109CC25BE7BB10D04B8993E528575DA8CA601E4403E5D2B8E92EFADBB980CA115AB3D50DE793F51D81CA458B3EF1BF7EA1105A69D2745D6EED031C6512698610305538389B8EBF9BF3C96AC2ABF962B55A2ED999AE3998AE7B23330E53A4BE3BF9D28245D1021E1C6D8B8C02B4DEE4887E87D60DFAD9D86E695D354B46220AED14844168C94DDF4FBDC50AD62FF73EEE9362DEE9A8303B819705FB25BD91689CCD0801CF515ACC0BABC84BF228149921D9930E87B81DDC5695B332B96D807AC32D66D5D5837466608D3D3950E411467D8E7C7C293114A62AF9C4F947C1481429B44449F351187E46CADE3FDD4D37EB5BEA65DFB8AD6C44B4E6399210493D42F3CB498FAD60A6957BB2CB459A3C9057899475A7F7363C041B9BE65CF40AF2AB820F07E3B3EBC61A52FA150D29FB16347CF8F869F3F83705ABFF5530ADA87F86227933AD9BB01DC038F4B08B56F7395A2E08E5817EB4D8B748DBA9CA6A35E57C5AF1C7AAAC39AFAB05759A89ADD36667FE8579FDB6BE52F4FC1BF45AB850');
INSERT INTO "payloads" VALUES(5,5,'d131805bc44bdbfc9917dc38c1dbd1e6996f90c91f84883fe474af7ad398943b','2026-11-21T20:11:25.475Z',X'5809D554C96EDB3010FD1583D7CA86282F2974EA2146DAA2290A2739150531A6C636512E0A97C281E17FEF90965A9FBA1C73B2E771389C79EF8D4E4C75ACE575BDA858881053602D9360256A8D1DAB984CDEA3952F04AF9F3604F45E490C4259A9538722C291B5D127AC58741134E52DDECE16356596F892C00648A6109D412FF2AB3715DB2AAD95DDB3F6C476CA87282C18A4125F1446F45443C36FF023D810D0E6A69CE9C1E69E2880AEF31882E014DE3ADF87103D409C2CAFCE9A4BAA54B10CD2219DE571F35BF4B777214A4768CB56379C4FD677044A976CF439FFF3270AD180CAD3F5A5B5777804D36B9C450C315738389BAFBF99F3C96AC29BF962B55A2ED9999E39A8BE7F25338E53E4BE7B783168A330180F8ED422A320C99B1D316868DDC89F4D664B72B52C1B89524853142AA221377D3D5D2C36AFD820EE7DDA67C6BCEB928CC509BCAED80FF00AA272B620043C27B0B108D69097E028249921DB932E87B41DDDD6D4B33ABB6D8406C32D66CD2F0FD29D31EBDA93630A1CF1AACF2B1F5F4A8C85A94AB971FE56312205440711683E0AC3F744A7F74F77D3CDFA967AD96BB7052D9255CF8988C8EC115A36272F5BC594813DD9E5424D19C8CB9C5478A77D1B17C126ADCFD5C020ADE8C0E0C341F9E2BA6B0EF91F39A4D3D7C0E1C3FB0F9BC7BF31D8FC2F8359A2610D45F666969BB01DE275E871976C379C91B828A447FAE9C4DE4452A7A99BD594F369C31F9BBAE5BC6DB2D74BA2719DDAA97FC9CC9F2E4D1FB7A16811F82738F8B5D2');
INSERT INTO "payloads" VALUES(6,6,'a1bbd50b8547d4d99b8bb0031f590812cd6ce25bc2552a9086d2e62cc7e126dd','2026-11-21T20:11:25.475Z',X'5809D5544D6FDB300CFD2B81AE7302CB4DDCC1A71D1A741BD66148DB5331088ACC24C22CC995A8214590FF3E4AB13B9FF671EC2921F94491EF3DF9C474CB1A5E96AB82059418036B58EF9D8210B4DDB382A9E83D58F542F9F5E38612BDD75415DAAA2EB620501E59833E42C1D0A1EC08B77CBF589684CCF105C086948A019D012FD2B565C1B6BAEBD23DCD89EDB40F28AC34402DBE6940F0D4A393BF939FA50D016C1ACA995EDA341305B26D3D8D2B388537CEF721A0971267AB49ADBA4095C6BC480B544BFBA6BBE86FEF022A47D986D5D79CCFD6B794542E5AF409FFF50B8560A44EDBF579B40F7094A6EF608110307538389B8EBFBBE2B37AC6ABAB655DAF56EC4CD71C74DFBF911DC72DD2DCBD7C31605118C08323B5C82940F226470C1A5A37F267A3D9925C0D4B4E2208690A422318B2D3D3E9E2B1BA6083B87731198B5CD64685D9099CACF0537A2D513B3B7AE3394A8B59B08ABC248F429119923FE97088DBD16D55B92893DBC6D460B8E5A27AF5209D1951534F8E107984C99C131F5F5A8C8DA94B3E71FE5E3022458A56A2A4FD280C3F2255EF1E6FE79BF50DCDB2EFDC5676225AFD1C8988C41E65F3CB49AFAD60DAC83DD9E5424D5EC8AB04CABCD37B1B1F828D5D772E0606AF5F19BC3F689F5D37E590FF9143AABE050EEF3F7EDA3CFC8DC1EA7F194C120DCF50246F26B929B70398861E76D1B6438DC405A13CD04F2BF606499DAAACEA39E7F38A3F5465C379532D69D20C34AED53BFD2FC8F4E9EAE8E33634CD02FF02A420B675');
INSERT INTO "payloads" VALUES(7,7,'6fcc83e86afa2bee69b593d627c7bf24c4aec3521b56cc2e3b2baa24b66ccd06','2026-11-21T20:11:25.475Z',X'5809D553C16EDB300CFD9540D7B981E536DEE2D386AE18300C43316CA761101899498459922B51438AA0FF3E4A8E316FD8A1D79E1252CFE4E3E3E359985E74B2AEDB4A44024A5174620C5E638CC61D4425740A019D7EE4FCDDB72F9C1883E157659C1E528F8AE0243A0A092B419E60609CACD76FB68C2CF10410724AE914C95B0C2AB7AD2BB133C390FB7467B13721927260914BDC1B240C5C63803FC98FE062449749793B82CB9C3880BE0F4C57490EDFFB30C6480180569BC55B3341B5A132488FFC96E7CDBDF8EFE82369CFD94EB4AFA55CDD7DE0A4F6C951C8F8CF9F38440B264F37166A6FF104761C704D182957387A973F7F752D57ED4A36D7376DBBD988276E7334E3F842669CA7C8BC4778B4E84859A4A3E76DB15390D79B1D71D9A1F3B37E2ED91DAF2BAFBE6E19C23B4565082DDBE9FB79F2D8B61297E5DEC298150BBE4F9A8A136453895F100C90F16EF6C6430247656192BD0427A5D90CD99FFC714CBBD96DDB755D2F327FFBED1FD07F1CC98571C172E1E2C9B18B4EC5C34F3F2AC19280EA8180A7E330FE4CCCEAF6DD3DD3380C7E07834ACE3C249620EBC6D97233A263098C8503FB64D2A44C1274C614C1F9D0E60B70691872ABD93D2A4B9A79726E8FB80C03EE93EB2F6FCC0A950EC83FBD3A58E2DA4DDDB457525E35F26B53775276CD0D532A40EB7BB337CF41E68B1BF8262F450BBDDF8727532E');
INSERT INTO "payloads" VALUES(8,8,'207182eb6a9125353051115ca297cff160115fd59e2b11464051b571651c7d3a','2026-11-21T20:11:25.475Z',X'5809D5534D6FDB300CFD2B81AE7303CB6952C0A71D5A1418866118B6D330088ACC2442F55589DA5A04FDEF2395184D871D76DDC9E623453E928F47612731CABEBFE944418DB58851A41C0D9462C35E74C2D49C219867C2EFBE7D2120654B5E658371750285FA498C982B7402236A4771AB65BFA2C0669EFCA25FAE1932B560F4901557ED3BB1B5CE7199F12876361754417BA00C9F2D20647AE0F42BF841875220709AE8930E4C890C3D4D99D82A49E66DCCA914CC5AE3627DE11B4EA1C662EB6302F271BB5C8B7E532C6822A1A3D8DC48B9B8BB27D0C41A3073FCA78F6482D7969B4B8DDA7B78D23E39582214E40C8718F8F9BB955C6C1672585D6F36EBB578A132079BD27FD2E3DC05F34EFAD94340E5010F91B6454201DAEEC50E439CE717AADFD2BA46C142A210DA29288BE0494DDF8F4D6283ECC479B9F776878B5F59279E5B8E5335D8F420579DF8A9B3D568639815F25875C0B6364A405A538624C122A5C7A56E67C90DCB757F81BC55DD1F417FD125258657AE5CE92CE5B36E2F2A35E4E5472768305A4D1A35F5486679A827567B17B7DAA91AEC63A529F0E85AA3743562249E9DB05EEFE9FF3498D648361CD5A64EC7369F41A8CE71A559428AE7CA3409DB015C9A1976354C671F91026532D067527B8F947BE887CD95945783FC3AF4A394E3704DA45AA08F93DDD97F89E4B3737498E7A48DDE6F769D5490');
INSERT INTO "payloads" VALUES(9,9,'58310c588f6902da5600d347d178d9dbf0d66c7b17376a7189b2e537e52fa04a','2026-11-21T20:11:25.841Z',X'5809ED584B73DB3610FE2B1A5E2BCBA26CD9964E4DD3A4EDA19D4EEC9CE20C07244109138A6440508F78FCDFF32D40804F3B9934D3994E938323EC2E763F2CF6053E78B98CB9F4D60F9E88BDB53F9F4FBDA82A55BEE332200AD631533C8824C77F2078B74C4D270B7FF257BE9F2CE68B2BFC59FBFE7A7139F9698E7FDED41365A0D83110599456A5D8F3A0902212D9C65B272C2D79AD7197C722115FA9526328B7A228F4061829155355A931FABE5D02DE8B03130AC626AFAB341169BAE39922F12A54B96269C08F040E8297F3598DD7F180F869A6D9E53685ACE4814604634194970A3A1DB7C3686C3EC16FEC3E21D0B3DDD54EBE8E52561A675C4E3D0D6DCBB2381D83D6618C40EBF247A075057AD006CC116807C98A620C5A873102ADCB1F81D615E8411B30BBD09E0C0FC368AC358163383D3342F11D128082CD5B5F201BF4DAC52E12AA60278ACA60C7D536A7947A29792CD4E425933142D5B20B99EF059253C77856A569C332C18F9D112B5485DDD826795265318F03B6CB2BC47C2B1A758E0748CB586C84C6552722125DEADC86F9917D1B91A820E252215123AA0243D5A208581C4B5E9630E8AF16B3F96C31BB069C8611ECAFC00369C373502342274F20BDCDE09B78728B4CE6659F0FB8F982846EC1892A2979169D4CBAB7D6511E732DF46B5B8A1F23C4E18607129AC1F675A653B6EBFA14F38455294ED6D33AA077B4C3E74912643961D5C771757287D3B30D1902885894FA8423BE02BDC8335C829180FC30DD6B671A2FA120EB6A1AF394EBE25B5F1B0FD929A82F95E2878A6EC4A4D2EEF1E6F33099AFFCEBB355721D9E2D2FAF2ECF6E983F3F5B2D974B165EC4F3AB25C54B88E24849E8AEEFC14B842C5590B11D9DE545CC2085BAE228AF8E6C57A49C8CE5BB8265748758944A72AE021F2B7F72C74B35799333B25033E816698F50B48104F6304D6A288CC9D41D3F320A804FA2C0EAFAE67AEED3862703A5E67442A4D8E619E9C221E76863D8CF774C20053D16B39F6180A0CF70790AAC2497BB00CD278D7197EFDE3F82C2E95ADFBDD7FED63B83BC804333D7B4D001294BE0E73850A702B64C4E9A7B28F34A4664FF70381076C45FC6531BAFFCA8B8CCD07DAC98D91AE5592936191503187FF00A117DA88A1A872DF240553767A0FC972FE89F5C48FF729FB98EE1DD892F1651EB9EA68ABE4E19428F22AA6E81A629D34483EEECDA895DBB826E09BA8EB716DDF630D65421DCED7776B81830DAC6BA5BACD501B56BDE1DF713C2DC86559758E7EDAB3D97A7C3964B9D61343251967FAC4CE17AF02A4949B155AA28D7F7E7F7E7AC10B3506C90D298F9223EC38FFB73DD184A30C3C85F5CDC9FEF17F7E73AD041437641C02AAECB0727468B5CDBA3B66463DEFB3615949CDD74455512E4048A917676341551CFB1E89F711599A278B5582DA7DE9E49C1D07869B0BDBA208AD962F2AE8E24CDC5051A96ADC77A3A9E7AB58FFFAC3608325AA0899869193E6D51C995B851E5A8E5878A7EBFFDEDECCD2BEA555511618D1FA69478C5F654A2C7A636766964A672E2BB16A1292E8A070C1761034E6F3ED1815C8F27DEC2A937B38C0DE001A351DFDFD2537FE062B3A573631430EDF62062B5A5A398368C136EADCCA59589796164664BB3E96305EFE98EB16865B37E49905B1C6C9DDAC6350DC431AE3BD918B377064C4A769A72E5DF026A711024466CA4D74B8EB92CB3B1E446CFFA49E5D6753CD95B77F4FE7BA2C36882C09DA5CB1FF14457A0775EC7EC4C32EEC43AD7E9DD8503F33D4DAE06B669628612EB4E6E288938620C7515A27F163DBD50F26AEF500E688A922C2B59A4044624721331D082695962BC2092515F30CC82AA9E7FDA496ED8B8BC1083700A0835D3DD6128B280729D0A6256ED427AF86AFBB63D374692E6F5E89A3689864059831B4CC7CD6EBC6F523C6DDDA857B7740BD61CAB26620848C4A6922C4C796B26692649E831C9D95CABCDC1C7A9190D16B65C118441F1BBB9595D778BDFCD8A28DF58FC6EB742D210D52F7F1D7AAB005ABA2981B7BFFFF1E60EBBBFB600DAA3E2F14325B189FD3E63E81DBBA517EDFFB50288378086DC94BA1F05D07EC4F951006D4D698ACFFFAA00BE7FC4932DCE0F598A37675D51EB97C683D7AFD09AFF8881B2761AD6DF6B1E761A9F9B789D1020B8F6E806E8EF076644F773B046C401108F6C7CADF88E2EB20A9F83626560DFBD999BC87624DB5D5A53018A3CF5FBE68B99F70BC3447DC78E7FD754341D3BAC07698E599B06499E81ECF4362F08EAF5E6EBD897BE0AD117342BA3F2A035C6E8AFCDCF7E893278027A2A57F0F4F8C7EBC7C7CF9C33D7DB');
INSERT INTO "payloads" VALUES(10,10,'98e540e87058902ede16fa0048053c1c26b96d5bc67719797d9ccc2581db6bfe','2026-11-21T20:11:25.841Z',X'5809ED584B73DB460CFE2B1A5E2BCBA22CC5964E4DD3F47168A7133BA738C359914B692714C92C977AC4E3FFDE0FFBA2F8B09349339DE93439385A000B60B1C0072C1F8242265C06AB874024C12A9C86E320AE2B55ECB88C88321D0709533C8A25C77F2004B74C8D47B370F467B11FCDA6B317F8B30AC3D56C3EFA618A7FC1381055A4D83112799CD595D8F3A8942216F92658A52CABB8D5B82B12918A2F54A97DA8B6A22CF50618A9145375A57DBC762B78F7F2C08482ADD15FECB4E3B922C97AAD0AC5B2881FC92F08CDA713EBAAE7C1D9A7996697DFB466158FB4333014C545A5A0D3735B8CC6E613FCC6EE13021DDB6DED14E638639589C37C1C68D7B62C4FB221D75A8C01D7DAFC01D7DA021DD77ACC01D70E9295E5906B2DC6806B6DFE806B6D818E6B3D66DBB527D3C3301A6B4DE2184EC78C507C87DCA7640B56572804BDF6698B5A2A4D56463BAEB60555D32BC913A146AF984C90AA8E5DCA622F50973ABDF33ACB1A96C97BEC2C799E2092D825795AE7094F22B62B6AA4FC5932EAEA8E509089D808ED962D4194B8D4550DEB03FB36225551CCA54289C654FF7DD5A28C5892485E5530182E6793E96436B9863B0D23DABF000FA40D2F408DC93B7902E96D8ED024A35BD430AFBA7CB85BCC48E8169CB89692E7F149474283935DC745C2B5D0CFE752FC18230D373C92D00C76A80B9D8A5D2353C25356673859476B8FDED28E90A7699417E4AB3E8E47C81D4ECF3664084E24A2D2271C8815E86591E3128C04E4FBD56E8369A20428D6389AF08C6BD8B5D7C6D7EC14D94BA5F421B88D99543A3CC17296C6CBF532BD9887E9E26271B5BCB9585FCFD38B69CCA77C3E0FC364CAB0612D320D0FFEFA1E8254C84A4539DBD1595E26240558F194D747B62B334EC68A5DC972BA432C2A25395751885538BAE3951ABD2918E5B165D02DD21EA1680309EC619AD4501693A93B7E6494009F4489D5F5CDF534A40D4F268AE5B452A4DC1639E95A2C16D3505F33DF31810A0C58C27E8401727D82CBA36690167217A1ED6409EEF2DDFB4750385DEBBBF73ADE7A6754940868EEDB157A1F5509E29C44EA54C2962949730F5551CB98EC1F0E07F21DF997F3CCE52B3F2A2E73341F2766B6C6455E894D4E1D0AC61F8252C41FEAD2FAE1301E5E99B63C8397FFF205FD930BE95EEE33D7D1BF3BF1590C75E16940F4978C21F528A36C07343D19784B3F7C37716B8FE78EA061FC6CD1EE0E433D15C2ED76E7668B1EE3DC587B8BB3DAA3B6CDFBE37E429ABBB46A136DDDBEDE73793A6CB9D41546C31275DA8FB501AE87A09654145BA5CA6A757F797FC94A31598B0D4A1AD35ECC27F8717FA91B4305E63A0E6757F797FBD9FDA54E74D0301E42C029B6F0C1C1808C275B7BD4965CCE075FA7828AB35DAE40254141A01CF1D58146DB20A29E60D13E933A36A0F862B65C8C833D9382E596724514B3C5D49DCD241D5C5CA061393CA62918056863FC474D1D97166822664E464CCFA8144ADCA8F2D4EA434DBFDFFE7AF1E635F5AABA8CB1C60F032541B93D55E8B119283AD368582638097D8BD0149FC53D86CFB01EA7339E68F5763A09665EBD19655C02F7188DFAEE968EFA03179B2D9D1BA38069B70791A82D1DC5B4619C70EB64E64E26E1A591992CCCA68F35A2A73BC6ECAC9AF51B82C2E2DDD6A56D42D3B838C4F5271B6276CE8049C94D531EFE9D43671C2489111BE8F592AB5AE62E97FCE4691F537E6DF3C9DDBAA7779F132D469304FE2C6DFE4024DA029DF37A666B92F127D6454D2F2E1C98EFD1ACEC88609A98A124BA931B4A2A8E18433D1474CFA2A7172A5E1D1DAA014D5192E5158B95C088446122065A302D2B8C174432EA4B865950D9F9E7BCC80D1B97B7C6209CC105CBF477B8167944B54E8098D7BB353D79B57DD79E1B23699DA59852A835FBA64DA26B78699DEB4DC7CD6E3C6F323C6AFDA8675BBA73D61CCB123104A462534BB6CEF8D94CD24C92D0638AB3B95657838F63331AE0CDF70CF8DDDC2CF1383E07BF9B2551BE12FC6EB742D210D585BF16FD0C001DDD40E0ED6FBFBFB9C3EE2F05407754BC7D08129BDCEF32FAD1715B3AD9FE5F0340BC01B4CB0DD47D0740F70DE73B003A4C69C0E77F0580EF1FF1644B8A439EE1CD6911D5BE341E822E426BFE23064A1B34ACBFD53CEC353E37F17A21B8E0DBA31FA0BF9D3303BA9F736B401C0EE2918DAF15DF30444EE173AE3819D8F76FE626B33DC97597B3A900204FFDBEF96016FCC43051DFB1E35F968AA6E386F5282B306BD320C97390BDDEA68952AF375FC73EF75588BEA03919554467638CFED8FCEC9728E34F444FE51A91EE7FB77E7CFC1BD248D4A0');
INSERT INTO "payloads" VALUES(11,6,'45e41c65f2768ed0ace0f50e70b2874ad55c875e47b185e9b1d1615a2e7fc070','2026-11-21T20:11:34.090Z',X'5809D5534D6FDB300CFD2B81AE7302CBF918E0D30E0D0A0CEB3014EB691804456612A196E44AD49022E87F1FA9D84D376C3FA0A7844FCFE423F97816B613ADACEB7525126ACC49B46288C1404AD61F44254C8E11BC79267CFB704FC0102DBD2AEB4D9F3B50A84FA2C598A1121850F7C46B568BA62666892F04314226270C0EA2E2B2752576B6EFB94E7B167B1B132AAF1D508A6F161022E5E8F515FCAC7D4AE059547083F6AC8902DD7591E42A49E14D88434A18B5C6D9FACD5B73A11A8BA5910EE88DFBE55AF47708094D20B4159B8F52CEB6B7049A903D46E67FFD4221386DB9BBA148FB0427ED861E16080939C33178FEFCC352CE3633D92C579BCD7A2D5EA8CCD10EC33BE971EA82750FFAD98147E5008F81B6454E015A2F3B62DCA10FD3FC7C763B5A572BD84944A19D82B2088EECF4E35C3CD62C2B312EF72EB3B1C8655D36589C20C90ABF74B41A6DF093379EB2F65816D69097F449193203FB933E4E79F7EAB67A51B3DB26E84FC3FDCDFA872729355C75CAAB8F47CF4E89A972415E7E568286A255A751537F14A6C74CAF770FB7F3FBED0D6939F461A77B95BD7DCA34089E1EA1E572F8DA2A619D3E905D2EA3290D45C3A43277BAB7E9107CEE7BAE379948F164592C617B80B761847DF6DDF846D2409908F4D3A98343CADDD4CD662EE5BC91DF9BBA95B26D56A4A9105DE8ECDEFE8FB96C97AF4C3EBC9E4E734C5AE4FD06AA1E548F');
INSERT INTO "payloads" VALUES(12,11,'4989c040ec25040b0c41877ef61406ae045304071ec9d43e635367917b430193','2026-11-21T20:11:34.090Z',X'5809D5544D6FDB300CFD2B81AE7302DBF958E1D30E0DBA0DEB30A4ED6918044566126196E44AD49022E87F1FA9D86D4EFB38F694907CA2C8F79E7C12A6154D5596578588A83045D1883E780D311AB71785D0290470FA89F2EB870D25FA60A82A8DD35D6A41A23A8A06438242A047D5116E71355B9484CCF1192086944E11BD8520F9DAB2105BD3757C4F73123B13224AA72C508B6F061002F5E8D46BF2B3723182E3A1BCED95E39928506D1B685C595178ED431F2306A570B2BCA8D567A836981769816ABC2FDF457F7B1F517BCA3662F5BEAA26EB1B4A6A9F1C06C67FFD4221586578BB3E8FF6018ECAF61DCC1022728783777CFCDDBC9AAC26553D5FAC56CBA578A66B0EA6EFDFC88EE3163C77AF9E2C389416F0E0492D720A90BCEC884143E747FE5CB25B92AB11EC248290A6200D82253B7D3F658FD5CB420CE2DE263616B9AC4D1AB3132AB2C22F158C42E3DDE88DC7A41C66C16AF2923A4A4D66607FD2E198B6A3DBEA7256B2DBC6D460B8C5AC7EF1209D1951979E1C21EA08AF7356173E3EB7181B53977CE2F947218814255B858AF6A330FE4C54BD7DB8996ED6D734CBBEF35BD5C9E4CC632222983DCAE697C3AFAD10C6AA3DD9E54C4D5E28680665DEE9BD8D0FC1A5AE7B2E0606572F0CDE1D4CC8AEBBE49026FF0387BCD71BE0F0EEE3A7CDFDDF18ACFF97419668788692BDC972536E07701906D825D70E351217A40E403FADDC5B2475EAB25E4DAB6A5A57F775D954F366BEA04933D0FAD6ECCCBF20F9D3D5D1C76D689A05FE0DBF6CB681');
INSERT INTO "payloads" VALUES(13,12,'b98578e03d67b4c6482e4c8e09ce1a16b0b84e75dc79a94eb80b12206d7703a9','2026-11-21T20:11:34.090Z',X'5809D5544D6FDB300CFD2B81AE7302CBF958E7D30E0DBA0DEB30A4ED691804C566126196E44AD49022E87F1FA9D86B4EFB38F694907AA2C8F71E7D12A615B52CCB778588A83145518B3EF80662346E2F0AD1A410C0354F945F3F6C28D10743A7CAB8A64B2D28D4475163485008F4A83BC22DAE668B9290393E03C4906A52446F21287EB62CC4D6741DBF539FC4CE8488CA690B54E2AB018440353AFD92FCA45D8CE0B8296F7BEDB8270A74DB066A57490AAF7DE863C4A0354E961767D519DA18CC83B440673C2FBF457F7B1FB1F194ADC5EAAD9493F50D251B9F1C06C67FF94C21586D78BA3EB7F61E8EDAF61DCC1022728583777CFDCD5C4E561359CD17ABD572299EE99983E9FB5732E33805F7DDEB270B0E95053C78528B9C02242F3B62D0D0F9913F97EC96E4AA053B8920A429288360C94EDF4ED963D5552106716F131B8B5CD6A606B3132459E1A70E46A3F16EF4C663D20EB3601579491F554366607FD2E598B6A3DBAA7256B2DBC6D460B8C5ACFAED41BA33A22E3D3942F4115EFA94173E3E97180B53957CE3F97B218814AD5A8D9AE6A330FE48747AFB7033DDACAFA9977DE7B7BA53C999C74444307B94CD9BC3DB560863F59EEC72A6260F141A0665DE69DFC64570A9EB9E8B8141DAD181C1BB8309D975971C52E77FE090E77A051CDE7DF8B8B9FF1B83D5FF32C8120D6BA8D89B2C37E576009761805D72ED7046E2826A02D04FABF616499DAAAC565329A795BCAFCA5ACEEBF9823ACD40EB5BB333FF82E44F57471FB7A16816F817D6F8B689');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-21T20:11:25.286Z','2026-11-21T20:11:26.007Z','2026-11-21T20:11:26.007Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "soap": 0, "api": 10}',0,29024,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-21T20:11:26.077Z','2026-11-21T20:11:27.028Z','2026-11-21T20:11:27.028Z','{"inserted": 5, "failed": 1}','["1 order waits for the next try, the first until 2026-11-22 02:30"]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',4,29024,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-21T20:11:33.553Z','2026-11-21T20:11:33.996Z','2026-11-21T20:11:33.996Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',0,29024,'jane');
INSERT INTO "runs" VALUES(4,'import-orders','cron','{}','2026-11-21T20:11:34.078Z','2026-11-21T20:11:34.199Z','2026-11-21T20:11:34.199Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "soap": 0, "api": 6}',4,29024,'jane');
INSERT INTO "runs" VALUES(5,'bc-insert','cron','{}','2026-11-21T20:11:34.257Z','2026-11-21T20:11:34.773Z','2026-11-21T20:11:34.773Z','{"gone": 1, "answer lost": 1}','["1 order waits for the next try, the first until 2026-11-22 02:30"]','{"eu": 3, "soap": 4, "api": 9}',0,29024,'jane');
INSERT INTO "runs" VALUES(6,'recheck-status','cron','{}','2026-11-21T20:11:34.837Z','2026-11-21T20:11:34.933Z','2026-11-21T20:11:34.933Z','{"unchanged": 5, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "soap": 0, "api": 3}',0,29024,'jane');
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:40335','http://127.0.0.1:40335','2026-11-21T20:11:25.393Z','2026-11-21T20:13:34.000Z','2026-11-21T20:11:34.080Z','3a392c86','release','2026-11-21T20:11:25.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T20:11:34.891Z',NULL,0,'','2026-11-21T20:11:25.394Z');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:40151/abc123','2026-11-21T20:11:25.837Z','2026-11-21T20:13:34.000Z','2026-11-21T20:11:34.161Z','323dd5ec','post','2026-11-21T20:11:25.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T20:11:34.911Z',NULL,0,'','2026-11-21T20:11:25.841Z');
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','073220ecda98c608099f41185e7658fa7df62f100d3cfe1fd42ee66f6f95a926','2026-11-21T20:11:34.413Z',0,NULL,'');
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
