BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-21 17:22:22.501509+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-21 17:22:22.533318+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-21T17:22:24.799Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-21T17:22:24.800Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-21T17:22:24.801Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-21T17:22:24.801Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-21T17:22:24.802Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-21T17:22:24.802Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-21T17:22:24.802Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-21T17:22:24.802Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-21T17:22:25.276Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-21T17:22:25.289Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-21T17:22:26.929Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-21T17:22:26.948Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-21T17:22:27.013Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-21T17:22:27.033Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-21T17:22:27.211Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-21T17:22:27.282Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-21T17:22:27.283Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-21T17:22:27.284Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-21T17:22:27.284Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-21T17:22:27.312Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-21T17:22:27.383Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-21T17:22:27.383Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-21T17:22:27.383Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-21T17:22:27.384Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-21T17:22:27.384Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-21T17:22:27.815Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-21T17:22:27.817Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-21T17:22:27.819Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-21T17:22:27.820Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-21T17:22:27.823Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-21T17:22:27.951Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-21T17:22:27.953Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-21T17:22:27.955Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-21T17:22:28.222Z',3,9,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(35,'2026-11-21T17:22:28.287Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-21T17:22:28.608Z',4,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent.','');
INSERT INTO "activity" VALUES(37,'2026-11-21T17:22:28.610Z',4,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(38,'2026-11-21T17:22:28.610Z',4,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(39,'2026-11-21T17:22:29.166Z',5,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(40,'2026-11-21T17:22:29.313Z',5,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(41,'2026-11-21T17:22:29.346Z',5,12,'answer lost','inserting','unknown','','http://127.0.0.1:39901/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-21T17:22:26.952Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-21T17:22:27.047Z',NULL);
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
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:39901/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-21T17:22:22.569Z','','{}',NULL,NULL,0);
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
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:22:22.000Z','2026-11-21T17:22:22.000Z',NULL,'2026-11-21T17:22:28.482Z','processing','rule','2026-11-21T17:22:27.382Z','2026-11-21T17:22:27.815Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:22:27.261Z','48.40',NULL,0,'2026-11-21T17:22:27.815Z',NULL,NULL,'2026-11-21T17:22:24.798Z','2026-11-21T17:22:28.604Z','2026-11-21T17:24:28.000Z',NULL,0,'2026-11-21T17:22:24.798Z','1685b568a6c3713672af167dbcf23a2241ce045bf0e2bb438118b8763e5e1cdb',1,1,'1685b568a6c3713672af167dbcf23a2241ce045bf0e2bb438118b8763e5e1cdb','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:22:22.000Z','2026-11-21T17:22:22.000Z',NULL,'2026-11-21T17:22:29.606Z','on-hold','rule','2026-11-21T17:22:27.383Z','2026-11-21T17:22:27.817Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:22:27.283Z','48.40',NULL,0,'2026-11-21T17:22:27.817Z',NULL,NULL,'2026-11-21T17:22:24.798Z','2026-11-21T17:22:29.636Z','2026-11-21T17:24:29.000Z',NULL,0,'2026-11-21T17:22:24.798Z','95b1a6a65e9c379a3f645a821a12f6b90b863b643efcc580552a6b6c952d8fd8',2,2,'95b1a6a65e9c379a3f645a821a12f6b90b863b643efcc580552a6b6c952d8fd8','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:22:22.000Z','2026-11-21T17:22:22.000Z',NULL,'2026-11-21T17:22:29.606Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:22:24.798Z','2026-11-21T17:22:29.636Z','2026-11-21T17:24:29.000Z',NULL,0,NULL,'29c0ed10658ae66736772d8ed0842a1f702a6c72beecc61bc6fd618103e0250d',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:22:22.000Z','2026-11-21T17:22:22.000Z','2026-11-21T17:22:22.000Z','2026-11-21T17:22:28.482Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:22:24.798Z','2026-11-21T17:22:28.604Z','2026-11-21T17:22:24.000Z',NULL,0,NULL,'213daf6771f8d353f557a27cc2e1078358c09a1bf055ae60b1d166d8401525ee',4,NULL,'','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:22:22.000Z','2026-11-21T17:22:22.000Z',NULL,'2026-11-21T17:22:29.606Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:22:24.798Z','2026-11-21T17:22:29.636Z','2026-11-21T17:24:29.000Z',NULL,0,NULL,'91c13b6fdc786eb7c013a538f2d03c9a6b2291fbdd9d2aa843fd749568d32038',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:22:22.000Z','2026-11-21T17:24:28.000Z',NULL,'2026-11-21T17:22:28.482Z','processing','rule','2026-11-21T17:22:27.383Z','2026-11-21T17:22:27.819Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 23", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:22:27.283Z','48.40',NULL,0,'2026-11-21T17:22:27.819Z',NULL,NULL,'2026-11-21T17:22:24.798Z','2026-11-21T17:22:28.604Z','2026-11-21T17:24:28.000Z',NULL,0,'2026-11-21T17:22:24.798Z','271ffbc273043ef1599a9e466f4ec4e6b9cc5dd0c88d3e2f40745fef16736e60',11,6,'8aa0cc02cc18f0035532a5453faa9a898a08af77064ed5e3e8461fc0ecffee3b','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent.','2026-11-21T17:22:28.607Z','0','processing','0');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-21T17:22:22.000Z','2026-11-21T17:22:22.000Z',NULL,'2026-11-21T17:22:28.482Z','processing','rule','2026-11-21T17:22:27.383Z','2026-11-21T17:22:27.820Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-21T17:22:27.284Z','10.89',NULL,0,'2026-11-21T17:22:27.820Z',NULL,NULL,'2026-11-21T17:22:24.798Z','2026-11-21T17:22:28.604Z','2026-11-21T17:24:28.000Z',NULL,0,'2026-11-21T17:22:24.798Z','1bd4a1f0829d670c7d421c611dcac586eca27ed88dccb971f8adc55186148ad2',7,7,'1bd4a1f0829d670c7d421c611dcac586eca27ed88dccb971f8adc55186148ad2','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-21T17:22:22.000Z','2026-11-21T17:22:22.000Z',NULL,'2026-11-21T17:22:28.482Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-22T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T17:22:27.211Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:22:24.798Z','2026-11-21T17:22:28.604Z','2026-11-21T17:24:28.000Z',NULL,0,'2026-11-21T17:22:24.798Z','9b4f5b387ff2abad25676a0a8a7d6d3b5b538a1b1e5e67c29cc54ed005feb4e4',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T17:22:22.000Z','2026-11-21T17:22:22.000Z',NULL,'2026-11-21T17:22:28.623Z','awaiting-fulfillment','rule','2026-11-21T17:22:27.384Z','2026-11-21T17:22:27.823Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:22:27.288Z','40.00',NULL,120,'2026-11-21T17:22:27.823Z','2026-11-21',NULL,'2026-11-21T17:22:25.275Z','2026-11-21T17:22:28.647Z','2026-11-21T17:24:28.000Z',NULL,0,'2026-11-21T17:22:25.275Z','63ff2809557b1bf8ec04d30b9c1db29febc9d6ba0d829bc43137dd1a2c004c42',9,9,'63ff2809557b1bf8ec04d30b9c1db29febc9d6ba0d829bc43137dd1a2c004c42','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T17:22:22.000Z','2026-11-21T17:22:22.000Z',NULL,'2026-11-21T17:22:29.673Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:22:25.275Z','2026-11-21T17:22:29.714Z','2026-11-21T17:24:29.000Z',NULL,0,NULL,'5f4d5870fb33649c9419219933bbbe414e5170f45660ee197acbd984ba94f4c6',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:24:28.000Z','2026-11-21T17:24:28.000Z',NULL,'2026-11-21T17:22:29.113Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:22:28.604Z','2026-11-21T17:22:29.166Z','2026-11-21T17:24:28.000Z',NULL,0,'2026-11-21T17:22:28.604Z','f7aeeb1c96d533fbd0b1d4de2ee9dff2ffa3a8ce712b3a398028137be67abd9a',12,NULL,'','{"25":"MUG-RED","26":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:24:28.000Z','2026-11-21T17:24:28.000Z',NULL,'2026-11-21T17:22:29.090Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:22:29.312Z','48.40','2026-11-21T17:39:29.345Z',120,NULL,NULL,NULL,'2026-11-21T17:22:28.604Z','2026-11-21T17:22:29.166Z','2026-11-21T17:24:29.000Z',NULL,0,'2026-11-21T17:22:28.604Z','983d22314060396a620371112b78b1ff6d77df8c6350dd42e30ca5393f507910',13,13,'983d22314060396a620371112b78b1ff6d77df8c6350dd42e30ca5393f507910','{"28":"MUG-RED","29":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'f20d92c40ff23158c7ec6f520761d1a3b44d7ac95da81373c05b66c51f47dfc0','2026-11-21T17:22:24.334Z',X'5809D554CB6EDB3010FC1583D7CA86A8D84EA1530F31D2164D5138C92928089A5ADB442552E1A37060F8DF3BA4A5D6BDF4710C60C0DADDD1727766A823D30DAB79599605F34186E859CD7A671579AFCD8E154C45E7C8A817E4578F6B247AA75115DAA8363624823CB03AB848050B36C816B8F9DBD9BC0432C767001B522AFA603B72221D7B5DB08D6EDB744E7D645BED7C10467684165F340572E8D1CA5FC98FD2784F260D65BB5E9A341302D9340EE30A8EF0C6BADEFBE0A40C93C545AD3A43950E799186504BFBA6B3F0D85B1F9445B666CB6BCE27AB5B24958D26B884FFFC09217552A7EDFA3CDA3B3AC8AE6F6916C887D4616F4D7AFDCD159F2C27BCBA9A2F978B053BE198BDEEFB57B2E3B8459ABB972F1D99203A0A7B0BB5E01482BCC9118386C68EFC99D86D2057CD92930081A62474A00E767A3A9E3D56B041DBBB987C05933551856C040EF77D974ECBA0ADC919249EA33421EB55C14AF22014BC90EC89977DDC8C66ABCA593E724C0D7E9BCFAA9F16C43B23EAD29223441EE8B731C7CE437D6C8C2E3973FA5A307022452383C47A08FDB788EADDE3ED74BDBAC178BBD66E642BA2D1CF113C24F2F2C6B838E9B2154C777287C733337921A71228D38EEB36DE0313DBF6549C61606120F07EAF5DF6DC2585FC8F14A2FA1A28BC7FFF61FDF03702ABFF253029345C42919C99D4466E4B74193ADA46D30C35684B4239C25F23765D803855592DA79C4F2BFEC0AFEBAAC20F936660671BBDD5FF824C1FAE169FB6A169D6F707AB9BB612');
INSERT INTO "payloads" VALUES(2,2,'c5c387db2f60a66e446aacbb78a65559479f337d0e52f33bdce3fc3b889ec74e','2026-11-21T17:22:24.334Z',X'5809D5544D6FDB300CFD2B81AE7302CB4DD2C1A71D1A741BD66148DBD330088ACC24C2F4E14AD49022C87F1FA5D86D4EFB381608E0F089A2C9F71E7D64BA632DAF6B5EB1881253642DF36EBAF7A6631553290470EA99C0D5E39A803E68055168A74CEA40A03CB01643828AA14769286FFE7E36AF29B3C4E70436402A45F41682C8EFBCAED8461BA3DD8EB547B6D521A270D20295F8A60121500D235FC1CFD2C5082E37E56D2F5DEE8902D9750162149CC21B1FFA1831488993C5C559734E551ACB201DD0591E36BF8BFEF63EA2F284B66C79CDF964754BA0F2C961C8F95FBF500856EA3C5D5F5AFB0007697B03338488B9C2DEBB7CFDDD159F2C27BCB99A2F978B053BD16BF6BAEFDFC88CE314B9EF5E3E5B70282CE0DE935A64132079B323060D9D1FF973C96E48AE96651B510A690A422358F2D2F76331D8BC6283B6776997090BBE4B0A8B11785DB15F326889DABB8210F094A4C3A25743569207A1C80BD99B7439A6CD68B6A69ED5D96C2334F86D3E6B5E2C4877C6AC4B4B8E29F200AF6DD2128C9587F3B1305529C8E947C58813293A8992C6A330FE4C747AF7783B5DAF6EA8979DF11B694472FA29110F993C42CBE2E44DAB98B672476E393353060A2A2715DA69DDC63D70C99853754E5BBC1078BFD7A178EE92426AFC0F14E6B1DE0085F71F3FAD1FFE4660F3BF046685862514D999596DC2B6009761806D72DD7046DA825001E8D1899D4512A7A99BE594F369C31FF875DB34F4A34E4BA2F59DDEEA7FC9CC1F2E439FB6A168D1F7374BB2B48E');
INSERT INTO "payloads" VALUES(3,3,'465f9760bcd3e0bf02029260e59f3df48cdec66d4df31e3d467feeaa3a1dfcf1','2026-11-21T17:22:24.334Z',X'5809D554CB6EDB3010FC1583D7CA86C8D84EA0530F31D2164D5138C92928089A5ADB444552E1A37060E4DFBB4B4B894F7D1C03089076395CEECE0C7564A6650DAF6B51B19854CA9135AC07D71AB76315D3390470FA1993AB873526FA603444699CEE720B32A9036B52C850B1E493EA1037BF9ACD6B4496F80460434AE798BC8520E9CCCB8A6D4CD7D139CD916D4D88493A65014B7C379020608D4EBD25BF281723386ACADB5E39EA0903D5B60162941CC36B1FFA1853502A4D16676BE204D52695415AC0351A96CEC2CFDEC7A43D661BB6BCE47CB2BAC1A4F6D9A540F86F5F3104AB0C4DD797D63EC241D9BE83598298A8C2DE3BDAFEE1824F96132E2EE6CBE562C15EF098BDE9FB7732E33805F5DDAB670B2E490B69EF512DB409A0BCE4884143E747FE5CB61B94AB61642384A0A6204D028B5E7A3C1683A1D883B6B7997CD507DF669D8A11785DB15F2A18958C77258389A7AC5C2A7A09B4923A488D5E206FE2E69837A3D9443DABC96C636AF0DB7C265E2D887B46D4B92547883AC05B9BFCCCC6A7126361AC5276BCFCA81872A264AB92C2F1308C3F33AEDE3EDC4CD7AB6BEC65D7F98DEA6476E629230F441E66CBC5A19B563163D50EDD7262A60C1434810AED78DDC67BE072D7BD5427D8D52B81777B138AE7CE29C4C6FF40218DF50E28BCFBF4797DFF3702C5FF12480A0D97509233496DCC6D01CEC300DBECDA610DB505A903E0AB953B9B501C518BE594F3A9E0F7FCB211021FECB400AD6FCDD6FC0B927E5C1DFEDA86A245DFDF7CC2B4CA');
INSERT INTO "payloads" VALUES(4,4,'5636aaa0f2c965b25d9eb4296fa40254baf846e1b5e4186b27c4f13d1f249370','2026-11-21T17:22:24.334Z',X'5809D5544D6FDB300CFD2B81AE7302CBF9E8E0D30E0DBA0DEB30A4ED69180445621261B6E44AD49022C87F1FA5D8994FDD762C1020E1234591EF3DE5C48C66352FCB79C1024A8C81D54CB9B66B0041B382A9E83D58F542F0FA694340E78D82208C554DD420501E598D3E42C1D0A16CA86EF17EB628A932C79702D6432A06742D78916EBD29D8D6348DB17B569FD8CEF880C2CA16A8C53743D77BEAD1C83FE0676943009B86A201A54D335120B5F61082E014DE3ADF85805E4A9C2C47B9EA52AA0CE64534502EAD9BEEA29F9D0BA81CA1355BDD703E59DF11A85CB4E853FDD72F14422B4DDAAECBA37D80A34C24CD1002A60E0767D3F177733E594D78355FAC56CB253BD33507D3756F64C7618B3477275F5AB0285AC08323B5C82840F22647F41A5A37F06763BB25B96A968C4425A4290883D0929BBE9F7A8B15AC17F73EEE1363DEE9A8303B819705FB25BD91689CCD0801CF515ACC8255E42579148ACC90EC498743DC0E6EABCA5999DC3640BDE116B3EAEA413A33548D3D3994C8238CE61CF9F8D262684C5DF289F38F82112952688992F6A330FC8C94BD7FBA9B6ED6B734CBBE715BD98868CD732422127B84E697931E5BC14C2BF764970B357921AF5251E69DDEDBF0106C6C9A73D133C8AF0C3E1C8CCFAE1B7348E95738A4EC5BE0F0E1E3A7CDE3DF18ACFE97C12451FF0C45F266929BB01DC038F4B08B56F739121784F2405F5AEC5B2475AAB25A4D399F56FC91DFD455451F9A3417B64E9B9DF997CAEB7FEB2B4DCFBF01F80EB862');
INSERT INTO "payloads" VALUES(5,5,'a42e4cdaed9fcc988857acaf593a8dab61a0ef9fc3aff245b6a61552aee7114b','2026-11-21T17:22:24.334Z',X'5809D554C96EDB3010FD1583D7CA86282F2974EA2146DAA2290A2739150531A6C636512E0A97C281E17FEF90965A9FBA1C031890E771389A79EF8D4E4C75ACE575BDA858881053602D9360256A8D1DAB984CDEA3952F04AF9F3604F45E490C4259A9538722C291B5D127AC58741134E52DDECE16356596F892C00648A6109D412FF25B6F2AB6555A2BBB67ED89ED940F5158304825BE288CE8A98686DFE047B021A0CD4D39D383CD3D51005DE73104C129BC75BE0F217A8038595E9D359754A96219A4433ACBE3E677D1DFDE85281DA12D5BDD703E59DF11285DB2D1E7FCCF9F2844032A4FD797D6DEE1114CAF711631C45CE1E06CBEFE66CE27AB096FE68BD56AB964677ACD41F5FD2B99719C22F7DDC38B411B85C17870A416190549DEEC884143EB46FE6C325B92AB65D94894429AA250110DB9E9EBE962B179C50671EFD33E33E65D97642C4EE075C57E80571095B30521E039818D45B086BC044721C90CD99E7439A4EDE8B6A69ED5D96D2334186E316B7E7990EE8C59D79E1C53E088577D5EF9F852622C4C55CA8DF3B78A1129203A8840F35118BE273ABD7FBA9B6ED6B7D4CB5EBB2D6891AC7A4E4444668FD0B23979D92AA60CECC92E176ACA405EE6A4C23BEDDBB80836697DAE0606694507061F0ECA17D75D73C8FFC8219DBE060E1FDE7FD83CFE8DC1E67F19CC120D6B28B237B3DC84ED10AF438FBB64BBE18CC445213DD2A3137B13499DA66E5653CEA70D7FE4376DD3D08F3A2D89C6756AA7FE25337FBA347DDC86A245E09F3BA4B5DE');
INSERT INTO "payloads" VALUES(6,6,'540e85b60b6f12b54735c7cf202339cc49cbeeb89d6b8ef903461c07c6aad621','2026-11-21T17:22:24.334Z',X'5809D5544D6FDB300CFD2B81AE7302CB4DDCC1A71D1A741BD66148DB5331088ACC24C22CC995A8214590FF3E4AB13B9FF6712C102021F94491EF3DE5C474CB1A5E96AB82059418036B58EF9D8210B4DDB382A9E83D58F542F9F5E38612BDD75415DAAA2EB620501E59833E42C1D0A1EC08B77CBF589684CCF105C086948A019D012FD2B565C1B6BAEBD23DCD89EDB40F28AC34402DBE6940F0D4A393BF939FA50D016C1ACA995EDA341305B26D3D8D2B388537CEF721A0971267AB49ADBA4095C6BC480B544BFBA6BBE867EF022A47D986D5D79CCFD6B794542E5AF409FFF50B8560A44EDBF579B40F7094A6EF608110307538389B8EBFBBE2B37AC6ABAB655DAF56EC4CD71C74DFBF911DC72DD2DCBD7C31605118C08323B5C82940F226470C1A5A37F267A3D9925C0D4B4E2208690A422318B2D3D3E9E2B1BA6083B87731198B5CD64685D9099CACF0537A2D513B3B7AE3394A8B59B08ABC248F429119923FE97088DBD16D55B92893DBC6D460B8E5A27AF5209D1951534F8E107984C99C131F5F5A8C8DA94B3E71FE5E3022458A56A2A4FD280C3F2255EF1E6FE79BF50DCDB2EFDC5676225AFD1C8988C41E65F3CB49AFAD60DAC83DD9E5424D5EC8AB04CABCD37B1B1F828D5D772E0606AF5F19BC3F689F5D37E590FF9143AABE050EEF3F7EDA3CFC8DC1EA7F194C120DCF50246F26B929B70398861E76D1B6438DC405A13CD0572BF606499DAAACEA39E7F38A3FF0EBA6AAE8439366A071ADDEE97F41A6BFAE8EFEDC86A659E05FA6CCB681');
INSERT INTO "payloads" VALUES(7,7,'4d93bd38ccceaab036e759e87a884187b59347215d2d29ac63411b1b7c49f7a9','2026-11-21T17:22:24.334Z',X'5809D553518BDB300CFE2BC5AFCB9538B7E6D63C6DDC8EC118E318DBD3184675D4D62CB673B63C7A94FBEF939D8665630FF77A1048247D913E499FCEC2F4A29375DD562212508AA21363F01A6334EE202AA15308E8F423FBEFBE7D61C7180C4795717A483D2A8293E82824AC0479828171B25EBFD932B2D81340C8C9A553246F31A85CB6AEC4CE0C43AED39DC5DE8448CA81454E716F9030708E01FE383F828B115D26E5ED082E736203FA3E305D25D97CEFC3182305005A6D16B166826A43A5911E3996FBCDB5F873F491B4676F27DA1B2957771FD8A97D721432FEF32736D182C9DD8D85DA5B3C811D075C1346CA198EDEE5DF5F5DCB55BB92CDF5EBB6DD6CC41397399A717C213DCE5D64DE233C5A74A42CD2D1F3B65829C8EBCD8AB8ECD0F9797E2ED91DAF2BAFBE6E19C23B4565082DCBE9FB79D2D8B61297E5DEC29827167C9F341525C8A612BF201820E3DDAC8D87048ECAC2246B094E4AB318B23EF9E79876B3DAB6EBBA5E78FED6DB3FA0FF289213E382E542C5936217958A869F7E54824702AA0702EE8ECDF83331ABDB77F74CE330F81D0C2A39F3907804796EEC2D37233A1E81B170609D4C33299D049D3165E07C68F305B8340CB9D4AC1E95479A79B26F8FB83403EE93EB2F3166854A07E457AF0E9638775337ED9594578DFC2A6FBAA6E1872915A0F5BDD99BE720F3C50D7C9397A485DE6F89D3533A');
INSERT INTO "payloads" VALUES(8,8,'efe0fd152c1af9f2f5509a4b59e2ab7a29c7a69783500a1c5f394a021ecf1bdc','2026-11-21T17:22:24.334Z',X'5809D5534D8B1B310CFD2BC1D7CE86F1A449604E3D7459584A29A53D9562148F9298F5D7DA72BB4BD8FF5ED9C9B069E9A1D7422023E9597A929E4EC24C62947DBFED4426A092C528620A1A7336FE203AA14B4AE8F533FB6FBF7E66474C86A3CA786DCB848AE0498C940A7682028165DC6AD9AF18D8CC735CF4CB7575E99229384CAA56ED3BB133D6D632E349EC4DCAA43C38E40C9F0C12267E60E1D5790F3E67F4354D70117CA5C4064C5362B64AB2F93EA4983325005AACAF62C319AA0DB53E26E4586DB7D6E2CF1832E9C0DE516CB6522E6EEFD8A943F1942AFEE30736D181A9CDC546ED1D3E818B169784996A8663F0F5F99B955C6C167258BDDD6CD66BF1C2658E26C6FFA4C7B98BCA3BC2B3434FCA211D036F8B8582BCDDAB1DFA30CFCF17B7E3758DA20A8921BC535486D0B19ABE9D9AC406D989CB72EFCC9E163F13C43AB714A6A2A9E941AE3AF103920132C1CF0A792CE0A9AD8D13B0D69466495491F2E35C76B3E486E5BABFF2FCAEBA3F407FD12527C657AEB5D245CA17DD5E556A9E97EF9DE0C1809A80807B64333F9433AB830D3BB0AA78F358780A7574AD51BE1A3132CF4E180707FE3E0FA635927445B5A9F3B1CD67E08BB5B5D22C2155E75A69B26F8F786D26DC173F5D624C0A954EC87F933A38E2DC433F6C6EA4BC19E417B91D87817F4CAA015D98CCDEFC0BB29E9DE5C3BC246DF47E017949549C');
INSERT INTO "payloads" VALUES(9,9,'b9c87e8c1593e15d65c12182f7ace412bb8e9933e7c433987f3599a10152f2af','2026-11-21T17:22:25.123Z',X'5809ED586D6FDB3610FE2B86BECE712C258EE37C5AD7B5DB3E6C189AF4535308B444D9446549A528BF34C87FEF73A448BD262DBA62C0B016016ADE1DEF1E1EEF8D7AF0721973E9DD3C7822F66EFCF97CEA4555A9F21D972151B08E99E2612439FE03C1BB656A3A09FCC95FF97E12CC83AB89BFBC0902FC4D7E9AE39F37F544192A760C4516A55529F63C2CA48844B6F16E129696BCD6B8CB639188AF54A931945B51147A038C948AA9AAD4187DDF2E01EFC58109056393D7559A8834DDF14C9178B556B96269C88F040E8297F3598DD7F180F869A6D9E536AD59C9438D08C6C2282F15743A6E87D1D87C82DFD87D42A067BBAB9D7C1DA5AC34CEB89C7A1ADA9665713A06ADC31881D6E58F40EB0AF4A00D9823D00E9215C518B40E63045A973F02AD2BD083366076A13D191E86D1586B02C7707A6684E23B2400059B7773816CD06B17BB48A8829D282AC31D57DB9C52EAA5E4B15093974CC60855CB2E64BE17484E1DE35995A60DCB043F7646AC501576639BE44995C53C0ED92EAF10F3AD68D4391E222D63B1111A579D884874A9731BE647F66D44A2C2884B85448DA80A0C558B2264712C7959C2A0BF0A66F359305B024EC308F757E081B4E139A811A1932790DE66F04D3CB94526F3B2CF07DC3C20A15B70A24A4A9E452793EEAD7594C75C0BFDDA96E2C70871B8E1A18466B07D9DE994EDBA3EC53C61558A93F5B40EE81DEDF0799284594E58F5715C9DDCE1F46C4386002216A53EE188AF402FF20C976024203F4CF7DA99C64B28C8BA9AC63CE5BAF8D6D7C6D7EC14D6974AF1434537625269F778F3F93A99AFFCE5D92A59AECF1697579767D7CC9F9FAD168B055B5FC4F3AB05C5CB1AC59192D05DDF83970859AA30633B3ACB8B98410A75C5515E1DD9AE483919CB7705CBE80EB12895E45C853E56FEE48E976AF2266764A166D02DD21EA1680309EC619AD4501893A93B7E6414009F4481D5F27A39F769C3938152733A21526CF38C74E19073B431ECE73B2690821E8BD9CF3040D067B83C055692CB5D88E693C6B8CB77EF1F41E174ADEFDE6B7FEB9D615EC0A1996B5AE8809425F0731CAA53015B2627CD3D94792523B27F381C083BE22FE3A98D577E545C66E83E56CC6C8DF2AC149B8C8A018C3F7885883E54458DC31679A0AA9B3350FECB17F44F2EA47FB9CF5CC7F0EEC4178BA8754F53455FA70CA1471155B740D39469A2417776EDC4AE5D41B7045DC75B8B6E7B186BAA10EEF63B3B5C0C186D63DD2DD6EA80DA35EF8EFB09616EC3AA4BACF3F6D59ECBD361CBA5CE301A9928CB3F56A6703D7895A4A4D82A559437F7E7F7E7AC10B3B5D820A531F3457C861FF7E7BA319460AE233FB8B83FDF07F7E73AD041437641C02AAECB0727468B5CDBA3B66463DEFB3615949CDD74455512E4048A917676341551CFB1E89F711599A27815AC16536FCFA46068BC34D85E5D10C56C3179574792E6E2020DCBD6633D1D4FBDDAC77F561B04192DD044CCB40C9FB6A8E44ADCA872D4F24345BFDFFE76F6E615F5AAAA88B0C60F534ABC627B2AD163531BBB34325339F15D8BD01417C503868BB001A7379FE840AEC7132F70EACD2C630378C068D4F7B7F4D41FB8D86CE9DC18054CBB3D88586DE928A60DE3845B2B736965625E1899D9C26CFA58C17BBA6304AD6CD62F09728B83AD53DBB8A68138C675271B63F6CE8049C94E53AEFC5B402D0E82C4888DF47AC93197653696DCE8593FA9DCBA8E277BEB8EDE7F4F74184D10B8B374F9239EE80AF4CEEB989D49C69D58E73ABDBB7060BEA7C9D5C0364DCC5062DDC90D2511478CA1AE42F4CFA2A7174A5EED1DCA014D519265258B94C088446E22065A302D4B8C174432EA0B865950D5F34F3BC90D1B97B7C6209C0242CD7477B8165948B94E0531AB766B7AF86AFBB63D374692E6F5E89A3689AE81B20637988E9BDD78DFA478DABA51AF6EE916AC39564DC41090884D25D93AE5AD99A49924A1C7246773AD36071FA76634086CB9220883E2777DBD5A768BDFF58A28DF58FC6EB742D210D52F7F1D7AAB005ABA2981B7BFFFF1E60EBBBFB600DAA3E2F14325B189FD3E63E81DBBA517EDFFB50288378086DC94BA1F05D07EC4F951006D4D698ACFFFAA00BE7FC4932DCE0F598A37675D51EB97C683D7AFD09AFF8881B2761AD6DF6B1E761A9F9B789D1020B8F6E806E8EF076644F773B046C401108F6C7CADF88E2EB20A9F83626560DFBD999BC87624DB5D5A53018A3CF5FBE68B99F70BC3447DC78E7FD754341D3BAC87698E599B06499E81ECF4362F08EAF5E6EBD897BE0AD117342BA3F2B035C6E8AFCDCF7E893278427A2A57F0F4F8C7EBC7C7CFB2E8D7E7');
INSERT INTO "payloads" VALUES(10,10,'3cfc725cd817f167ca80cab5d2fc24ba6d761bd2b031dfa7524d403d72bb4d53','2026-11-21T17:22:25.123Z',X'5809ED586D6FDB460CFE2B86BECE712CC56EE27C5AD7752F1F360C4DFAA92984B374B20F9525F574B29D06F9EF7B786FB25E92165D3160588B00F5913C92C7231FF2F4109432E532B87E08441A5C87F3701A244DADCA1D973151E6D320658AC789E4F80F84E086A9E9240A277F96FB49348F5E4CC2CBEB28C2DFE48739FE05D340D4B162C7581449DED462CFE34A8A44149BE03A6379CDADC65D998A4C7CA14AED43BD1555A537C048AD986A6AEDE3A55BC1BB970726146C4DFE62F73B5E28926CD6AA542C8FF991FC82D0623EB3AE7A1E9C7D9A6976F94D6B56F3583B03437152D60A3A3DB7C3686D3EC16FED3E21D0B3DDD54E614E72569B382CA681766DCB8A341F73ADC31871ADCB1F71AD2BD0736DC01C71ED2059558DB9D6618CB8D6E58FB8D615E8B93660765D7B323D0CA3B5D6268EE1F4CC08C577C87D4AB6E0FA0285A0D73E6D514B95C9CA78C7D5B6A46A7A25792AD4E415932952D5B12B59EE05EA52A777D1E479CB32798F9D152F524412BB24CF9A22E569CC766583943F49465DDD310A32151BA1DDB225881297BAAA617D64DF46642A4EB85428D184EA7FA85A54314B53C9EB1A06C355349BCFA2D925DC6919F1FE0578206D78096A42DEC97B90DE16084D3AB9410DF3BACF87BB65444237E0248D94BC48EE75243438D97552A65C0BFD7C2AC58F09D270C36309CD6087BAD0A9D83532A53C634D8E93F5B40EE81DED087996C54549BEEAE37884DCE1F46C4386E0442A6A7DC29158815E95052EC148407E58ED3698264A80628DA329CFB9865D7B6D7CCDEE637BA9943E04B709934A8727584559B25AAFB2B345982DCF9617ABABB3F5E5223B9B277CCE178B304CE70C1BD622D7F0E0AFEF21C884AC555CB01D9DE5654A5280154F797D64BB2AE764ACDC55ACA03BC4A256927315875885935B5EABC99B92511E5B06DD22ED118A3690C01EA6490D653199BAE5474609F04954585D5E5DCE43DAF064A2584E2745AA6D5990AEE572390FF535F31D13A8C080A5EC471820D767B83C6A0659297731DA4E9EE22EDFBD7F0485D3B5BE7BAFE3AD77C665858016BE5DA1F7519520CE69ACEE2BD8322569EEA12E1B9990FDC3E140BE23FF0A9EBB7CE547C56581E6E3C4CCD6A42C6AB129A843C1F8435089E44353593F1CC6C32BD3962378F92F5FD03FB990FEE53E731DC3BB139FC550179E16447FC919528F32CA7640D39381B7F4C37713B7F678EE081AC64F16DDEE30D65321DC6D776EB618304E8D75B738AB036AD7BC3FEE27A4B94BAB2ED1D6EDEB3D97F7872D97BAC26858A24EFBB131C0F51034928A62AB54555FDF9DDF9DB34ACCD6628392C6B497F0197EDC9DEBC65083B94EC2E8E2EE7C1FDD9DEB44070DE321049C620B1F1C0CC878B2B5476DC9E57CF0752AA838BBE50A54121404CA115F1D68B42D22EA0916ED336D12038A2FA2D5721AEC9914ACB0940BA2982DA6EE6C26E9E0E2020DCBE1314DC128401BE33F1AEAB8B44013317332627A42A550E24695A7D61F1AFAFDF6D7B337AFA957355582357E182809AAED7D8D1E9B83A2338D86658293D0B7084DF1593C60F80C1B707AE389566FA79320F2EACD28E31278C068D5F7B7F4D41FB8D86CE9DC18054CBB3D88546DE928A60DE3845B27B3703229AF8CCC6C69367D6C103DDD31A2936AD66F080A8B775B97B6094DEBE218D79F6C8CD93B032625374D79F8770E9D709024466CA4D74BAE1A59B85CF293A77D4CF9B5CD2777EB9EDE7F4E74186D12F8B374F92391E80AF4CEEB999D49C69F581735BDB87060BE47B3B2238269628692EA4E6E289938620CF550D03F8B9E5EA8787574A80634454956D42C5102231285891868C1B4AC315E10C9A8AF18664165E79FD322376C5CDE1A83700E172CD3DFE15A1431D53A0162D1ECD6F4E4D5F65D7B6E8D644D9E614AA1D6EC9B3689AEE1A5756E301DB7BBF1BCC9F1A8F5A39E6DE9CE59732C4BC41090894D23D93AE72733493B49428F29CEF65A5D0D3E4ECD688037DF33E07775B5C2E3F814FCAE5644F94AF0BBD90A4943541FFE3AF413007474038137BFFDFEE616BBBF1400DD51F1F621486C73BFCF1846C76DE965FB7F0D00F106D02EB750F71D00DD379CEF00E830A5059FFF1500BE7FC4932D2D0F458E37A74554FBD27808FA08ADF98F18286DD0B0FE56F3B0D7F8DCC4EB85E0826F8F7E80FE76CE8CE87ECEAD117138884736BE567CC3103985CFB9E26460DFBF99DBCCF624D75D4EA602803CF5FBF68359F013C3447DCB8E7F592A9A8E1BD6E3BCC4AC4D83242F40F67ADB264ABDDE7C1DFBDC5721FA82E66454199F8C31FA63F3B35FA28C3F313D951B447AF8DDFAF1F16FE885D4AC');
INSERT INTO "payloads" VALUES(11,6,'83af53d727e7b630302d72c6e16d1eaeb667105bec91d7b0fd574b4c4ec9e7c7','2026-11-21T17:22:28.482Z',X'5809D553DB6EDB300CFD9540AF73024BB974F0D31E1A1418D66128D6A7611014994984E9E24AD49022E8BF8F52ECA61BB60F1860C026794C1E928767667AD6F1B65D372CA1C29C58C7861834A464FC81354CE718C1EB67F26F1F1FC83144435169BCB6B90789EAC43A8C191A860195259C582D444BC86A5F006C74E99C303888B2946D1BB633D6963ADD99ED4D4C28BD724029BE18408894C3AAABF3A3F229812FA4821B942F9CC8507D1F89AEE464DE8638A48451299CADDFC4C405AA0DD6467AA058E9B7D4A2CF2124D481BC1DDBDC703EDBDE915387EC3116FCE74F648253A67437546A1FE0A4DC60618190B06438065F7E7FB7E4B3CD8C8BE56AB359AFD90B95399A61F84F7A9CBA28BC07F5ECC0A37480C740DB22A500ADB72862DCA10FD3FC7C763B5A57C78A9208423B0569101CC9E9DBB96A4C2C1B362EF73E176191CAFAACB12A8193147EAA68149AE0276D3C65E5B12E4C9096D4496A1243D127FD9CF2EE556DEDA22D6A9B5CBF0BEE4FD45F3449A9E1CA935F753C6A764A4C95ABE7E57BC368284AF60A15F54766FA91297AFF78377FD8DE1297830D3B6565F6E629D320CAF4C85B2FA75C5BC38C530792CB6534B5A1A80BA8CE9DEE6D3A049FAD2DF52611C932D942967C7B80B766847DF6FD18236A2075047AF5F2E090728B566CE69CCF05FFCA6F3A21E8214E15E8426FF6E65FC85527DE4FC87278964E734C5AE9FD02AD5A54A0');
INSERT INTO "payloads" VALUES(12,11,'32f473c9ab7d80bb3ddd7ef56503b5d8efbec5e9d43a92f5f800206b970c81ca','2026-11-21T17:22:28.482Z',X'5809D5944D6F1A311086FF0AF2B50B5A3B40A23DF51094B66AAA8A24A7A8B28C7700AB6B7BE38F8A08E5BF77C6EC269CFA71CC093C1E8F67DEF7F11E996959C3EBFAAA6231A994236B581FBC86188DDBB18AE91C0238FD8CF1D5C31A037D30B82B8DD35D6E412675604D0A192A967C521DE6CDAF66F31A33CBFA94C08690CE31790B41D2B575C536A6EBE89EE6C8B626C4249DB28025BE1B4810B046A7DE825F948B111C35E56DAF1CF5840BD5B601DB951C97D73EF431A6A0549A2CCEF6C429559B54066901F7685EBA0BFFF63E26ED31DAB0E525E793D50D06B5CF2E05CAFFF615976095A1E9FAD2DA473828DB77304B101355D87B47C73F5CF0C972C2C5C57CB95C2CD80B5EB3377DFF4E661CA7A0BE7BF56CC1256921ED3DBA85A400DA4B440C1E3A3FEAE7B2DDA05D0D239230053D05691258C4E9F15818138B8A0DE6DE66020B296BB34E85048E28FC52C1A864BC1BD978CACAA562984096D4416A8481F8C4C3316F46DA443DAB89B6313400379F895706F1CC9875CEE498A20EF0D6273FE3F854622C8C55CA89971F154351946C5552381F2EE3CF8CBBB70F37D3F5EA1A7BD9757EA33A999D79CA2804A987D1F272E8B555CC58B5435C4ED2948182A6A4A23BBEB7F121B8DC752FD5A0E0F255C1BBBD0985BA730DB1F33F684873BD030DEF3E7D5EDFFF4D41F1BF0A9245C33394C426D98DB12DC0F932C036BB76D8437341EA00F8D3CA9D4DE88EA8C572CAF954F07B7ED988792388F592687D6BB6E65F32E9D3D5E1C76D285A0CFE0DC40AB697');
INSERT INTO "payloads" VALUES(13,12,'35053fa49f537f12ca90d653a6a0429990a2abb2902131a573045f5b74e29770','2026-11-21T17:22:28.482Z',X'5809D554CB6EDB3010FC1583D7CA86C8D88EAB530F31D2164D51E4710A0A82A6D636519154F8281C04FEF7EED252E3531FC79CEC5D0E97BB33B37A61A6650DAFEBF7158B49A51C59C3FAE035C468DC8E554CE710C0E967CCAF1F6E31D10783A7D238DDE516645207D6A490A162C927D5216EBE9ACD6B4496F80460434AE798BC8520E9D9BA621BD375F44EF3C2B626C4249DB28025BE194810B046A75E939F958B111C35E56DAF1CF584816ADB80ED4A8EE1950F7D8C292895268BB33371826A93CA202DE019CD4B6FE1DFDEC7A43D661BB6BCE47CB2BEC6A4F6D9A540F8AF5F3004AB0C4DD797D63EC041D9BE83598298A8C2DE3BBAFEEE824F96132E2EE6CBE562C18EF8CCDEF4FD1B99719C82FAEED5B30597A485B4F7A8163A05505E72C4A0A1F3237F2EDB0DCAD5307212425053902681453B3DBE148F8955C506716F32190B5DD6669D8A13385AE1A70A4625E3DDE88DA7AC5C2A8209F4923A488D66207FE2E59837A3DB443DABC96D636A30DC7C267E7B10EF8CA8734F8E107580D73EF9998F4F25C6C258A5DC387EAF1892A264AB92C2F9308C3F329EDE3C5C4F6FD757D8CBAEF31BD5C9ECCC534622883DCC96CDA16DAB98B16A8776395153060A9A408577DCB771115CEEBA633530883B3A3078B737A1B8EE9C43ECFC0F1CD25C6F80C3BB8F9F6EEFFFC6A0F85F0649A2610D257993E4C6DC16E03C0CB0CDAE1DCE505C903A00FEB4726713AA236AB19C723E15FC9E5F3662DE8815765A80D6B7666BFE05499FAE0E3F6E43D122F02FDB96B69F');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-21T17:22:23.491Z','2026-11-21T17:22:25.409Z','2026-11-21T17:22:25.409Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "soap": 0, "api": 10}',0,3785,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-21T17:22:25.507Z','2026-11-21T17:22:27.462Z','2026-11-21T17:22:27.462Z','{"inserted": 5, "failed": 1}','[]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',4,3785,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-21T17:22:27.519Z','2026-11-21T17:22:28.307Z','2026-11-21T17:22:28.307Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',0,3785,'jane');
INSERT INTO "runs" VALUES(4,'import-orders','cron','{}','2026-11-21T17:22:28.386Z','2026-11-21T17:22:28.764Z','2026-11-21T17:22:28.764Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "soap": 0, "api": 6}',4,3785,'jane');
INSERT INTO "runs" VALUES(5,'bc-insert','cron','{}','2026-11-21T17:22:28.921Z','2026-11-21T17:22:29.494Z','2026-11-21T17:22:29.494Z','{"gone": 1, "answer lost": 1}','[]','{"eu": 3, "soap": 4, "api": 9}',0,3785,'jane');
INSERT INTO "runs" VALUES(6,'recheck-status','cron','{}','2026-11-21T17:22:29.571Z','2026-11-21T17:22:30.029Z','2026-11-21T17:22:30.029Z','{"unchanged": 4, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "soap": 0, "api": 3}',0,3785,'jane');
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
) STRICT;
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:45853','http://127.0.0.1:45853','2026-11-21T17:22:23.954Z','2026-11-21T17:24:28.000Z','2026-11-21T17:22:28.455Z','3a392c86','release','2026-11-21T17:22:23.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T17:22:29.667Z',NULL,0,'');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:34627/abc123','2026-11-21T17:22:25.121Z','2026-11-21T17:24:28.000Z','2026-11-21T17:22:28.623Z','323dd5ec','post','2026-11-21T17:22:25.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T17:22:29.787Z',NULL,0,'');
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','983d22314060396a620371112b78b1ff6d77df8c6350dd42e30ca5393f507910','2026-11-21T17:22:29.166Z',0,NULL,'');
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
