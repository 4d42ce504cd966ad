BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-21 20:24:00.599096+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-21 20:24:00.617785+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-21T20:24:01.619Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-21T20:24:01.620Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-21T20:24:01.621Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-21T20:24:01.621Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-21T20:24:01.621Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-21T20:24:01.622Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-21T20:24:01.622Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-21T20:24:01.622Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-21T20:24:01.842Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-21T20:24:01.926Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-21T20:24:02.940Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-21T20:24:02.952Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-21T20:24:02.991Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-21T20:24:03.009Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-21T20:24:03.066Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-21T20:24:03.089Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-21T20:24:03.089Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-21T20:24:03.090Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-21T20:24:03.090Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-21T20:24:03.090Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-21T20:24:03.134Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-21T20:24:03.134Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-21T20:24:03.134Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-21T20:24:03.134Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-21T20:24:03.134Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-21T20:24:06.335Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-21T20:24:06.336Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-21T20:24:06.336Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-21T20:24:06.336Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-21T20:24:06.336Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-21T20:24:06.386Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-21T20:24:06.386Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-21T20:24:06.387Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-21T20:24:06.441Z',3,9,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(35,'2026-11-21T20:24:06.518Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-21T20:24:06.681Z',4,1,'shop told','released','released','','S-ORD101001; shipment S-SHPT102002','');
INSERT INTO "activity" VALUES(37,'2026-11-21T20:24:06.719Z',4,2,'shop told','verified','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(38,'2026-11-21T20:24:06.747Z',4,6,'shop told','released','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(39,'2026-11-21T20:24:06.789Z',4,7,'shop told','released','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(40,'2026-11-21T20:24:06.970Z',5,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','');
INSERT INTO "activity" VALUES(41,'2026-11-21T20:24:06.972Z',5,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(42,'2026-11-21T20:24:06.973Z',5,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(43,'2026-11-21T20:24:07.039Z',6,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(44,'2026-11-21T20:24:07.055Z',6,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(45,'2026-11-21T20:24:07.060Z',6,12,'answer lost','inserting','unknown','','http://127.0.0.1:46507/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-21T20:24:02.959Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-21T20:24:03.009Z',NULL);
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
, silent_since TEXT, silent_until TEXT, silent_bc_clock_ahead_s INTEGER NOT NULL DEFAULT 0, shipments_read_to TEXT, mark TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:46507/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-21T20:24:00.618Z','','{}',NULL,NULL,0,NULL,'8a859ca410');
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
    forgotten INTEGER NOT NULL DEFAULT 0, conflict_code TEXT, conflict_message TEXT, conflict_since TEXT, refunded TEXT, accepted_status TEXT, accepted_refunded TEXT, telling TEXT CHECK (telling IN ('open', 'told', 'never', 'gone')), tell_at TEXT,
    UNIQUE (store, order_id)
) STRICT;
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:24:00.000Z','2026-11-21T20:26:06.000Z',NULL,'2026-11-21T20:24:06.866Z','processing','rule','2026-11-21T20:24:03.133Z','2026-11-21T20:24:06.335Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:24:03.089Z','48.40',NULL,0,'2026-11-21T20:24:06.335Z',NULL,NULL,'2026-11-21T20:24:01.618Z','2026-11-21T20:24:06.967Z','2026-11-21T20:26:06.000Z',NULL,0,'2026-11-21T20:24:01.618Z','e659869c09b5f8599e603b3aee66387b38d205ee683b800289df498350f971c6',1,1,'e659869c09b5f8599e603b3aee66387b38d205ee683b800289df498350f971c6','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0','open',NULL);
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:24:00.000Z','2026-11-21T20:26:06.000Z',NULL,'2026-11-21T20:24:07.096Z','on-hold','rule','2026-11-21T20:24:03.134Z','2026-11-21T20:24:06.336Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:24:03.089Z','48.40',NULL,0,'2026-11-21T20:24:06.336Z',NULL,NULL,'2026-11-21T20:24:01.618Z','2026-11-21T20:24:07.116Z','2026-11-21T20:26:07.000Z',NULL,0,'2026-11-21T20:24:01.618Z','e0d5ed03ee178e66b469a76a46b8064d74f98cae33bd632d0c2c0f8916422c00',2,2,'e0d5ed03ee178e66b469a76a46b8064d74f98cae33bd632d0c2c0f8916422c00','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0','open',NULL);
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:24:00.000Z','2026-11-21T20:24:00.000Z',NULL,'2026-11-21T20:24:07.096Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:24:01.618Z','2026-11-21T20:24:07.116Z','2026-11-21T20:26:07.000Z',NULL,0,NULL,'b65b3e1e46e3d2a3ed6865e96728eb33ad89a1e2ace9e3754d5ded23454f3f26',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:24:00.000Z','2026-11-21T20:24:00.000Z','2026-11-21T20:24:00.000Z','2026-11-21T20:24:06.866Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:24:01.618Z','2026-11-21T20:24:06.967Z','2026-11-21T20:24:01.000Z',NULL,0,NULL,'d975756130be31050d94943a1826618cea022f12e13bc1bd23ec1a3b48b231f5',4,NULL,'','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:24:00.000Z','2026-11-21T20:24:00.000Z',NULL,'2026-11-21T20:24:07.096Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:24:01.618Z','2026-11-21T20:24:07.116Z','2026-11-21T20:26:07.000Z',NULL,0,NULL,'0aec5ef5555e36265744fa20ed47b9126d081fa476d7ea145a7b1bf206eac850',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:24:00.000Z','2026-11-21T20:26:06.000Z',NULL,'2026-11-21T20:24:07.096Z','processing','rule','2026-11-21T20:24:03.134Z','2026-11-21T20:24:06.336Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 27", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:24:03.090Z','48.40',NULL,0,'2026-11-21T20:24:06.336Z',NULL,NULL,'2026-11-21T20:24:01.618Z','2026-11-21T20:24:07.116Z','2026-11-21T20:26:07.000Z',NULL,0,'2026-11-21T20:24:01.618Z','37ac90b26becb68fa8dee1b8c3cfb0b048869947319fab46acf1b3602f85f1d8',11,6,'d918e2c4cc3ad5438e46bee326400b0c94da31491091dc8a4aa86791ab74acb2','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','2026-11-21T20:24:06.970Z','0','processing','0','open',NULL);
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-21T20:24:00.000Z','2026-11-21T20:26:06.000Z',NULL,'2026-11-21T20:24:06.866Z','processing','rule','2026-11-21T20:24:03.134Z','2026-11-21T20:24:06.336Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-21T20:24:03.090Z','10.89',NULL,0,'2026-11-21T20:24:06.336Z',NULL,NULL,'2026-11-21T20:24:01.618Z','2026-11-21T20:24:06.967Z','2026-11-21T20:26:06.000Z',NULL,0,'2026-11-21T20:24:01.618Z','123c53bb76f2ffb5632dc9b8f110717300ffba94931cc6cf0ba96cf6bbc35bac',7,7,'123c53bb76f2ffb5632dc9b8f110717300ffba94931cc6cf0ba96cf6bbc35bac','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0','open',NULL);
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-21T20:24:00.000Z','2026-11-21T20:24:00.000Z',NULL,'2026-11-21T20:24:06.866Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-22T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T20:24:03.066Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:24:01.618Z','2026-11-21T20:24:06.967Z','2026-11-21T20:26:06.000Z',NULL,0,'2026-11-21T20:24:01.618Z','60b7cb158bba1aaca281e167b6e52ab26ad7d55b3fc7d218dc12d696e2940a1b',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T20:24:00.000Z','2026-11-21T20:24:00.000Z',NULL,'2026-11-21T20:24:06.975Z','awaiting-fulfillment','rule','2026-11-21T20:24:03.134Z','2026-11-21T20:24:06.336Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:24:03.090Z','40.00',NULL,120,'2026-11-21T20:24:06.336Z','2026-11-21',NULL,'2026-11-21T20:24:01.841Z','2026-11-21T20:24:06.985Z','2026-11-21T20:26:06.000Z',NULL,0,'2026-11-21T20:24:01.841Z','9b2f9456aa1438b27bc1f5ae392263287f5a72e6c20130512cc6b147d4982c77',9,9,'9b2f9456aa1438b27bc1f5ae392263287f5a72e6c20130512cc6b147d4982c77','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0',NULL,'2026-11-21T20:24:06.518Z');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T20:24:00.000Z','2026-11-21T20:24:00.000Z',NULL,'2026-11-21T20:24:07.127Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:24:01.841Z','2026-11-21T20:24:07.187Z','2026-11-21T20:26:07.000Z',NULL,0,NULL,'201155f80d1c05327a3cce6ec86cb08ceb780e397b2ccbbde80dc9f6636cdc6f',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:26:06.000Z','2026-11-21T20:26:06.000Z',NULL,'2026-11-21T20:24:07.028Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:24:06.967Z','2026-11-21T20:24:07.039Z','2026-11-21T20:26:06.000Z',NULL,0,'2026-11-21T20:24:06.967Z','5e091ec0c29c500336d20cf37a2cd682fe4b1ff5e868ac95b301a75a397d439e',12,NULL,'','{"29":"MUG-RED","30":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:26:06.000Z','2026-11-21T20:26:06.000Z',NULL,'2026-11-21T20:24:07.019Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:24:07.055Z','48.40','2026-11-21T20:41:07.059Z',120,NULL,NULL,NULL,'2026-11-21T20:24:06.967Z','2026-11-21T20:24:07.039Z','2026-11-21T20:26:07.000Z',NULL,0,'2026-11-21T20:24:06.967Z','47dd84685062678b376661410c679e1967c212e92f739ae886a89372ff4becf4',13,13,'47dd84685062678b376661410c679e1967c212e92f739ae886a89372ff4becf4','{"32":"MUG-RED","33":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0',NULL,NULL);
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
    eu 1007: The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T20:24:03.142Z','waiting','2026-11-21T20:24:07.254Z');
INSERT INTO "outgoing_notices" VALUES(2,0,'news','woobc sandbox: import-orders','CHANGED_IN_STORE: eu 1005. The order was changed in the store after it was sent. Change the sales order in Business Central to match, then `woobc orders resolve 1005 --reason …`.','2026-11-21T20:24:06.991Z','waiting','2026-11-21T20:24:07.254Z');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'b97859d9370f9c08e2bdb0158ea4e8e7605d5b45c6caf8cde5a4ee2af05105e4','2026-11-21T20:24:01.393Z',X'5809D5544D6FDB300CFD2B81AE7302DB4DD2C1A71D1A741BD66148DB5331088CCC24C22CC995A8214590FF3E4AB1B7ECB28F634F36C9678A7CEFC947A15BD1546559162210500CA211BD770A43D076270AA1A2F768D50BE7578F6B4EF45E73556AABBAD8A2243888867CC4429023E818377F3B9B978CCCF1192086948A819C412FD3B1D785D8E8AE4BE73447B1D53E90B460905B7CD148E8B94707BF921FC18680360DE54C0F36CDC401B4ADE77165C5E18DF37D08E40168B2B8A8D567A8D2941769916B69DF7416BFF62E90729C6DC4F2BAAA26AB5B4E2A172DF984FFFC894334A0D3767D1EED1D1EC0F41DCE0803A50E7B67D3E76FAEAAC97252D557F3E572B110273E66AFFBFE95EC386E91E6EEE1C5A0256990F68ED562A720CB9B1C316868DDC89F8D66C3723522398921AC294A4D68D84E4FC7B3C70A31687B1793AFD8646D54948D50B1FBBE83D740DAD99CE1C473044B59AF9AAD0407A9D80BC99EFC71889BD16C7539CB478EA9C16FF359FDD382FCCD88BAB4E4088103FE36E6D879A88F8DB94BCE9CBE16823901D90201AFC761F816B97AF7783B5DAF6E78BC5DE736D0C968F573641E12797963BE38E9B215421BD8F1EB9999BC9057099469E7EB36DE031BBBEE549C61CCC240E0FD5EFBECB94B0AAB3F52C8D5D740E1FDFB0FEB87BF1158FF2F8149A1E112CAE4CCA436E7B68897A1C76DB4ED50636D512A8FFC68E5CE108B5397F5725A55D3BA7AA8CBA69E37D97619685CABB7FA5F90E9C7D5F1AF6D689AF5FD01A83DB602');
INSERT INTO "payloads" VALUES(2,2,'d6d120e02b5bc2b6c89663378b973e0efa823efd3a31d7402b7fcf2d326af76e','2026-11-21T20:24:01.393Z',X'5809D5544D6FDB300CFD2B81AE7302DB75D2C1A71D1A741BD66148DBD330088ACC38C2F4E14AD49022C87F1FA5D86D4EFB38F694F089A2C8F71E7D64AA636D559655C1020A8C81B5CCD9F9DEE98E154C46EFC1CA6702D78F1B0206AF2404AEACD4B1038EE2C05AF4110A860E85A6BCE6FDA2292933C7E7043642320674063C4F6F5E176CABB456B667ED91ED940FC8AD304025BE2940F054438B57F0B3B021804D4D3933089B7AA240749D87107845E18DF34308E885C0D9F2E2AC3EA74A8579900EE82C0D9BDEA2BF830B281DA12D5B5D57D56C7D4BA074D1A24FF95FBF500846A834DD905BFB000761060D0B8480A9C2DED974FDDD55355BCDAAFAAA59AD964B76A267F66A18DEC88CD314A9EF413C1BB0C80DE0DE915A641320799323460DAD9BF8B3D16C49AE96251B510A690A5C2118F2D2F763365853B051DBBBD827C2BCEBA2C46C84AA2CD82FE19540E56C4608788AC262D6AB262B890397E485E44DBA1CE276325B5D2ECA64B6091AFDD62CEA170BD29D29EBD292538A38C06B9BB40453E5F17C2A4C553272FA5130E244F04EA0A0F1280C3F239DDE3DDECE37EB1BEAA5D76E2B348F563D45E2219147685E9CB469055346F4E496333379202F5352A69DD66DDA031BB53E15E7B4E50B81F77BE5B3E72E29A4C6FF40611AEB0D5078FFF1D3E6E16F04D6FF4B6052685C429E9C99D4266C0770197AD845DB8D67A42D70E9817E3ADE1B2471EAB25ECDAB6A5E570F75D9D64D9B6D97138DEBD44EFD4B66FA7069FAB48D45B3BEBF014854B47E');
INSERT INTO "payloads" VALUES(3,3,'a012252ee39740cfe625532b535004da64acf8891bec24c5ba5cbe0da383a0d9','2026-11-21T20:24:01.393Z',X'5809D5544D6FDB300CFD2B81AE73025B4DD2C2A71D1A741BD66148DB5331088ACD24C22CC995A82145D0FF3E52B1DB9CF671EC2921F54491EF3DFA284C2BEAAA2C6521226A4C51D4A207D71AB71385685208E09A674AAE1ED694E88369202AE39A2EB5A0501F448D214121D0A3EE0837BF9ACD4B42E6F8041043AA4911BD85A0F8CDCB426C4CD7F13BF5516C4D88A89CB64025BE1B400854A3D36FC92FDAC5088E9BF2B6D78E7BA240B76D80185545E1B50F7D8C18B4C6C9E2EC4C9EA08DC13C480B74C6C3F25BF4B7F7111B4FD95A2C2FAB6AB2BAA164E393C3C0F86F5F2904AB0D4FD7E7D63EC241DBBE83194244AEB0F78EAF7FB8A826CB49252FE6CBE562215EE899BDE9FB7732E33805F7DDEB670B0E9505DC7B528B6C02242F3B62D0D0F9913F97EC86E4AA05DB8820A429288360C94B8FC76C30127BD0F636B1AFFAE0DBD46036425516E2970E46A3F12E6728F194B4C3AC97242BE9836AC80BEC4DBA1CD366349B2C67259B6D4C0D7E9BCFE4AB05E9CE883AB7E408D107786BB33AB3F1A9C45898AAE41B2F3F0A419C68D56AD4341E85F167A2D3DB879BE97A754DBDEC3ABFD19D4ACE3C25E281C9A36C5E1CDEB44218AB77E496133379A0D03028D34EEB36EE814B5DF7529C6057AF04DEED4DC89E3BA7901AFF03853CD63BA0F0EED3E7F5FDDF0894FF4B202B342CA16267B2DA94DB029C8701B6C9B5C319690BAA09403FADDA592471642997D3AA9ACAEA5E96B59CD7D97619687D6BB6E65F90FCE1EAE8D33614CDFAFE067964B4BA');
INSERT INTO "payloads" VALUES(4,4,'d954f4f2f94a562227ac770a5be00b6db678dde4c6f4b42b06b8018e88a6068d','2026-11-21T20:24:01.393Z',X'5809D5544D6FDB300CFD2B81AE7302DBF9E8E0D30E0DBA0DEB30A4ED69180446661261B6E44AD49022C87F1FA5D8994FDD76EC29E1E313453E3EF924742DAA22CFE799F00414BCA884B26DD720612D32A1827368D40BC3EBA70D039DD30ABDD44635A14649701415B98099204BD0306FF17EB6C89999E20B41F4900A9E6C8B4EC65B6F32B1D54DA3CD5E5427B1D3CE9334D02297F8A6F97AC7351AF8037E06E33D9AD814370826F6C401D4B543EF65C1E1AD759DF7E40068B21CE5CA0B55694A83D4C8B9386EBC8BFF76D693B28C566275531493F51D83CA06432EF2BF7EE1105BD071BA2EB5F6018F10459A117A8A150ED6C4E3EFE6C5643529CAF962B55A2EC599AF39E8AE7B23330E53C4BE3B7869D1906C910E96B7C546415E6F7444BF436307FD4C68B7BCAE4A44233185778A5213B6ECA6EFA7DE6299E8977B1FF6513167EBA02839A1C833F10B9C06D2D6248481E70086D2C24AF6121CA56233447BF2611FB683DBCA7C9647B70D506FB8C5ACBC7A90CF0CACB127070A1C71D4E7C8C797124361AE924E9C7F64824501590301CFC7A1FF19387BFF7437DDAC6FB9977D63B7D0C860F4736021A27A8CA697131F5B26740B7BB6CB459A349053919474E7F7363C04139AE69CF50A1657051F0EDA25D78D35E4F42B1A72F62D68F8F0F1D3E6F16F0A96FFAB605C51FF0C65F4665C37633BC471E870174CDDE778B9289543FEA9E5BE25DE4E9997AB69514CCBE2B1CCAB725125DF25626B6BBDD3FFC2BC7E5B5F297AFE0DF369B84A');
INSERT INTO "payloads" VALUES(5,5,'243fca49625f25f7ef38e4bba0097f151616d4cda9337834c8777d93996c6c71','2026-11-21T20:24:01.393Z',X'5809D554CB6EDB3010FC1583D7CA8624CB4EA1530F31D2164D5138C9A9288835B5B689F2A1F0513830FCEF5DD252AB531FC79CEC1D2E97BB33B33A33D9B1B62ACBA6603E40889EB54C8011A81476AC60223A8746BC10BC79DA12D03B29D07369848A1DF20027D60617B160C1065094D7BC5D342565E6F89AC00648441FAC46C7D3AB3705DB49A5A439B0F6CCF6D2F9C00D68A4125F2406745443C16FF02318EFD1A4A6ACEEC1A49E2880AE73E83DAF28BCB5AEF73E3880305B4DCEEA6BAA90210FD2219DA571D35BF4B7B73E084B68CBD6375535DBDC11286C34C1A5FCCF9F28440D324DD7E7D6DEE10974AF7011D08754E1684DBAFE6659CDD6B3AA5E36EBF56AC52EF4CC51F6FD2B99719C22F5DDC38B4613B8C670B4A416190549DEE48841436347FE4CD43B92AB65C94894429A22970135B9E9EBF96AB165C10671EFE32131E66C1745C84EA8CA82FD002721486B3242C0730413B2603579094E5C9019923DE9B28FBBD16D75B92893DB4668305CB3A87F7990EE8C59534F8E2970C2499F131F5F4B8C85A94ABE71F956302205780701683E0AFDF748A7F74F77F3EDE6967A3928BB03C5A391CF918848EC119A37272D5BC1A48603D9E54A4D1EC889949479A77D1B17C144A52EC5C020ADE8C0E0C351BAECBA2987D51F39A4D3D7C0E1C3FB0FDBC7BF3158FF2F8349A2610D79F266929BB03DE23474B88FA61BCE485CE4C221FD74FCA003A95397F57A5E55F3BA7AACCBB66EDAECBB9CA86D27F7F25F32D3A74BD1C76D289A05FE093846B5CE');
INSERT INTO "payloads" VALUES(6,6,'d6289a2d278f18cd5fc3fd06acff6bcae1d79c7f83670b8f82781acadf7bee17','2026-11-21T20:24:01.393Z',X'5809D5544D6FDB300CFD2B81AE7302CB4DDCC1A71D1A741BD66148DB5331088ACC24C22CC995A8214590FF3E4AB13B9FF671EC2921F94491EF3DF9C474CB1A5E96AB82059418036B58EF9D8210B4DDB382A9E83D58F542F9F5E38612BDD75415DAAA2EB620501E59833E42C1D0A1EC08B77CBF589684CCF105C086948A019D012FD2B565C1B6BAEBD23DCD89EDB40F28AC34402DBE6940F0D4A393BF939FA50D016C1ACA995EDA341305B26D3D8D2B388537CEF721A0971267AB49ADBA4095C6BC480B544BFBA6BBE86FEF022A47D986D5D79CCFD6B794542E5AF409FFF50B8560A44EDBF579B40F7094A6EF608110307538389B8EBFBBE2B37AC6ABAB655DAF56EC4CD71C74DFBF911DC72DD2DCBD7C31605118C08323B5C82940F226470C1A5A37F267A3D9925C0D4B4E2208690A422318B2D3D3E9E2B1BA6083B87731198B5CD64685D9099CACF0537A2D513B3B7AE3394A8B59B08ABC248F429119923FE97088DBD16D55B92893DBC6D460B8E5A27AF5209D1951534F8E107984C99C131F5F5A8C8DA94B3E71FE5E3022458A56A2A4FD280C3F2255EF1E6FE79BF50DCDB2EFDC5676225AFD1C8988C41E65F3CB49AFAD60DAC83DD9E5424D5EC8AB04CABCD37B1B1F828D5D772E0606AF5F19BC3F689F5D37E590FF9143AABE050EEF3F7EDA3CFC8DC1EA7F194C120DCF50246F26B929B70398861E76D1B6438DC405A13CD04F2BF606499DAAACEA39E7F38A3F5465532D9BECBB0C34AED53BFD2FC8F4E9EAE8E33634CD02FF02A36EB671');
INSERT INTO "payloads" VALUES(7,7,'dafa1c06b5e976160ee39acada194bf13627be03dd7a3b3ff03d571c03fc370f','2026-11-21T20:24:01.393Z',X'5809D553C16EDB300CFD9540D7B981E536DEE2D386AE18300C43316CA761101899498459922B51438AA0FF3E4A8E316FD8A1D79E1252CFE4E3E3E359985E74B2AEDB4A44024A5174620C5E638CC61D4425740A019D7EE4FCDDB72F9C1883E157659C1E528F8AE0243A0A092B419E60609CACD76FB68C2CF10410724AE914C95B0C2AB7AD2BB133C390FB7467B13721927260914BDC1B240C5C63803FC98FE062449749793B82CB9C3880BE0F4C57490EDFFB30C6480180569BC55B3341B5A132488FFC96E7CDBDF8EFE82369CFD94EB4AFA55CDD7DE0A4F6C951C8F8CF9F38440B264F37166A6FF104761C704D182957387A973F7F752D57ED4A36D7376DBBD988276E7334E3F842669CA7C8BC4778B4E84859A4A3E76DB15390D79B1D71D9A1F3B37E2ED91DAF2BAFBE6E19C23B4565082DDBE9FB79F2D8B61297E5DEC298150BBE4F9A8A136453895F100C90F16EF6C6430247656192BD0427A5D90CD99FFC714CBBD96DDB755D2F327FFBED1FD07F1CC98571C172E1E2C9B18B4EC5C34F3F2AC19280EA8180A7E330FE4CCCEAF6DD3DD3380C7E07834ACE3C249620EBC6D97233A263098C8503FB64D2A44C1274C614C1F9D0E60B70691872ABD93D2A4B9A79726E8FB80C03EE93EB2F6FCC0A950EC83FBD3A58E2DA4DDDB457525E35F26B5377CD4D57F42A40EB7BB337CF41E68B1BF8262F450BBDDF8675532A');
INSERT INTO "payloads" VALUES(8,8,'24260fd69f0fb77e252fb5e9ec064b4d12f4651ade637dfbf06f42448522c2f6','2026-11-21T20:24:01.393Z',X'5809D5534D6FDB300CFD2B81AE7303CB6952C0A71D5A1418866118B6D330088ACC2442F55589DA5A04FDEF2395184D871D76DDC9E623453E928F47612731CABEBFE944418DB58851A41C0D9462C35E74C2D49C219867C2EFBE7D2120654B5E658371750285FA498C982B7402236A4771AB65BFA2C0669EFCA25FAE1932B560F4901557ED3BB1B5CE7199F12876361754417BA00C9F2D20647AE0F42BF841875220709AE8930E4C890C3D4D99D82A49E66DCCA914CC5AE3627DE11B4EA1C662EB6302F271BB5C8B7E532C6822A1A3D8DC48B9B8BB27D0C41A3073FCA78F6482D7969B4B8DDA7B78D23E39582214E40C8718F8F9BB955C6C1672585D6F36EBB578A132079BD27FD2E3DC05F34EFAD94340E5010F91B6454201DAEEC50E439CE717AADFD2BA46C142A210DA29288BE0494DDF8F4D6283ECC479B9F776878B5F59279E5B8E5335D8F420579DF8A9B3D568639815F25875C0B6364A405A538624C122A5C7A56E67C90DCB757F81BC55DD1F417FD125258657AE5CE92CE5B36E2F2A35E4E5472768305A4D1A35F5486679A827567B17B7DAA91AEC63A529F0E85AA3743562249E9DB05EEFE9FF3498D648361CD5A64EC7369F41A8CE71A559428AE7CA3409DB015C9A1976354C671F91026532D067527B8F947BE887CD95945783FC3AF4E3703DF63CAE16E8E36477F65F22F9EC1C1DE63969A3F71B75EB548C');
INSERT INTO "payloads" VALUES(9,9,'38a46e6943097cedafad6cc70f3b152e86bce7330d1eecf62dd39520d7da4e40','2026-11-21T20:24:01.729Z',X'5809ED584B73DB3610FE2B1A5E2BCB946CD9964E4DD3A4EDA19D4EEC9CE20C07244109138A6440508F78FCDFF32D40804F3B9934D3994E938323EC2E763F2CF6053E78B98CB9F4D60F9E88BDF5DCF7A75E54952ADF71191005EB98291E4492E33F10BC5BA6A693C57CF257BE9F2CFCC515FEAC17976BDF9FFCE4E39F37F5441928760C4416A55529F63C28A48844B6F1D6094B4B5E6BDCE5B148C457AAD418CAAD280ABD01464AC554556A8CF3B95D02DE8B03130AC626AFAB341169BAE39922F12A54B96269C08F040E8297FEACC6EB7840FC34D3EC729B4256F2402382B120CA4B059D8EDB6134369FE037769F10E8D9EE6A275F47292B8D332EA79E86B665599C8E41EB3046A075F923D0BA023D6803E608B48364453106ADC31881D6E58F40EB0AF4A00D985D684F86876134D69AC0319C9E19A1F80E0940C1E6AD2F900D7AED62170955B0134565B0E36A9B534ABD943C166AF292C918A16AD985CCF702C9A9633CABD2B46199E0C7CE8815AAC26E6C933CA9B298C701DBE51562BE158D3AC703A4652C3642E3AA1311892E756EC3FCC8BE8D48541071A990A8115581A16A51042C8E252F4B189CAF16337FB6985D034EC308F657E081B4E139A811A1932790DE66F04D3CB94526F3B2CF07DC7C4142B7E04495943C8B4E26DD5BEB288FB916FAB52DC58F11E270C30309CD60CF75A653B6EBFA14F38455294ED6D33AA077B4C3E74912643961D5C771757287D3B30D1902885894FA8423BE02BDC8335C829180FC30DD6B671A2FA120EB6A1AF394EBE25B5F1B0FD929A82F95E2878A6EC4A4D2EEF17C3F4CFCD5FCFA6C955C8767CBCBABCBB31B36F7CF56CBE5928517B17FB5A47809511C2909DDF53D788990A50A32B6A3B3BC8819A450571CE5D591ED8A9493B17C57B08CEE108B5249CE5530C76A3EB9E3A59ABCC91959A819748BB44728DA40027B98263514C664EA8E1F1905C0275160757D73EDCF69C3938152733A21526CF38C74E1903EDA18F6F31D1348418FC5EC671820E8335C9E022BC9E52E40F34963DCE5BBF78FA070BAD677EFB5BFF5CE202FE0D0CC352D7440CA12F8390ED4A9802D9393E61ECABC9211D93F1C0E841DF197F1D4C62B3F2A2E33741F2B66B64679568A4D46C500C61FBC42441FAAA2C6618B3C50D5CD1928FFE50BFA2717D2BFDC67AE637877E28B45D4BAA7A9A2AF5386D0A388AA5BA069CA34D1A03BBB7662D7AEA05B82AEE3AD45B73D8C35550877FB9D1D2E068CB6B1EE166B7540ED9A77C7FD8430B761D525D679FB6ACFE5E9B0E55267188D4C94E51F2B53B81EBC4A52526C952ACAF5FDF9FD392BC42C141BA43466BE88CFF0E3FE5C378612CC309A2F2EEECFF78BFB731DE8A021BB206015D7E58313A345AEED515BB231EF7D9B0A4ACE6EBAA22A097202C5483B3B9A8AA8E758F4CFB88A4C51BC5AAC96536FCFA46068BC34D85E5D10C56C3179574792E6E2020DCBD6633D1D4FBDDAC77F561B04192DD044CCB40C9FB6A8E44ADCA872D4F24345BFDFFE76F6E615F5AAAA88B0C60F534ABC627B2AD163531BBB3432533999BB16A1292E8A070C1761034E6F3ED1815C8F27DEC2A937B38C0DE001A351DFDFD2537FE062B3A573631430EDF62062B5A5A398368C136EADCCA59589796164664BB3E96305EFE98EB16865B37E49905B1C6C9DDAC6350DC431AE3BD918B377064C4A769A72E5DF026A711024466CA4D74B8EB92CB3B1E446CFFA49E5D6753CD95B77F4FE7BA2C36882C09DA5CB1FF14457A0775EC7EC4C32EEC43AD7E9DD8503F33D4DAE06B669628612EB4E6E288938620C7515A27F163DBD50F26AEF500E688A922C2B59A4044624721331D082695962BC2092515F30CC82AA9E7FDA496ED8B8BC1083700A0835D3DD6128B280729D0A6256ED427AF86AFBB63D374692E6F5E89A3689864059831B4CC7CD6EBC6F523C6DDDA857B7740BD61CAB26620848C4A6922C4C796B26692649E831C9D95CABCDC1C7A9190D16B65C118441F1BBB9595D778BDFCD8A28DF58FC6EB742D210D52F7F1D7AAB005ABA2981B7BFFFF1E60EBBBFB600DAA3E2F14325B189FD3E63E81DBBA517EDFFB50288378086DC94BA1F05D07EC4F951006D4D698ACFFFAA00BE7FC4932DCE0F598A37675D51EB97C683D7AFD09AFF8881B2761AD6DF6B1E761A9F9B789D1020B8F6E806E8EF076644F773B046C401108F6C7CADF88E2EB20A9F83626560DFBD999BC87624DB5D5A53018A3CF5FBE68B99F70BC3447DC78E7FD754341D3BAC07698E599B06499E81ECF4362F08EAF5E6EBD897BE0AD117342BA3F2A035C6E8AFCDCF7E893278027A2A57F0F4F8C7EBC7C7CF3F83D7D7');
INSERT INTO "payloads" VALUES(10,10,'0fdda746255bd17ce76c8c463195c62c9ba6f14176bd67f3a7b3a1275a720b4b','2026-11-21T20:24:01.729Z',X'5809ED584B73DB460CFE2B1A5E2BCBA22CC5964E4DD3F47168A7133BA738C359914B692714C92C977AC4E3FFDE0FFBA2F8B09349339DE93439385A000B60B1C0072C1F8242265C06AB874024C12A9C86E320AE2B55ECB88C88321D0709533C8A25C77F2004B74C8D47B370F467B11FCDA6B317F8B39ACD57D3E9E88729FE05E340549162C748E471565762CFA3528A58E49B6095B2ACE256E3AE48442ABE50A5F6A1DA8AB2D41B60A4524CD595F6F1DAADE0DDCB03130AB6467FB1D38EE78A24EBB52A14CB227E24BF20349F4EACAB9E07679F669A5D7ED39A553CD2CEC050141795824ECF6D311A9B4FF01BBB4F08746CB7B55398E38C55260EF371A05DDBB23CC9865C6B31065C6BF3075C6B0B745CEB31075C3B48569643AEB51803AEB5F903AEB5053AAEF5986DD79E4C0FC368AC358963381D3342F11D729F922D585DA110F4DAA72D6AA9345919EDB8DA16544DAF244F841ABD623241AA3A76298BBD405DEAF4CEEB2C6B5826EFB1B3E47982486297E4699D273C89D8AEA891F267C9A8AB3B4241266223B45BB60451E2525735AC0FECDB88544531970A251A53FDF7558B326249227955C160B89C4DA693D9E41AEE348C68FF023C9036BC003526EFE409A4B73942938C6E51C3BCEAF2E16E3123A15B70E25A4A9EC7271D090D4E761D1709D7423F9F4BF1638C34DCF0484233D8A12E742A768D4C094F599DE1641DAD3D7A4B3B429EA6515E90AFFA381E2177383DDB90213891884A9F702056A097458E4B301290EF57BB0DA68912A058E368C233AE61D75E1B5FB353642F95D287E0366652E9F004CB591A2FD7CBF4621EA68B8BC5D5F2E6627D3D4F2FA6319FF2F93C0C9329C386B5C8343CF8EB7B0852212B15E56C47677999901460C5535E1FD9AECC38192B7625CBE90EB1A894E45C452156E1E88E576AF4A66094C79641B7487B84A20D24B087695243594CA6EEF89151027C122556D737D7D390363C992896D34A91725BE4A46BB1584C437DCD7CC7042A306009FB1106C8F5092E8F9A415AC85D84B69325B8CB77EF1F41E174ADEFDEEB78EB9D515122A0B96F57E87D5425887312A953095BA624CD3D54452D63B27F381CC877E45FCE3397AFFCA8B8CCD17C9C98D91A17792536397528187F084A117FA84BEB87C3787865DAF20C5EFECB17F44F2EA47BB9CF5C47FFEEC46731D485A701D15F3286D4A38CB21DD0F464E02DFDF0DDC4AD3D9E3B8286F1B345BB3B0CF55408B7DB9D9B2D7A8C7363ED2DCE6A8FDA36EF8FFB0969EED2AA4DB475FB7ACFE5E9B0E55257180D4BD4693FD606B81E825A52516C952AABD5FDE5FD252BC5642D3628694C7B319FE0C7FDA56E0C1598EB389C5DDD5FEE67F7973AD141C3780801A7D8C2070703329E6CED515B72391F7C9D0A2ACE76B9029504058172C457071A6D83887A8245FB4CEAD880E28BD972310EF64C0A965BCA1551CC16537736937470718186E5F098A66014A08DF11F35755C5AA089983919313DA3522871A3CA53AB0F35FD7EFBEBC59BD7D4ABEA32C61A3F0C9404E5F654A1C766A0E84CA36199E024F42D42537C16F7183EC37A9CCE78A2D5DBE9249879F566947109DC6334EABB5B3AEA0F5C6CB6746E8C02A6DD1E44A2B67414D38671C2AD93993B9984974666B2309B3ED6889EEE18B3B36AD66F080A8B775B97B6094DE3E210D79F6C88D939032625374D79F8770E9D719024466CA0D74BAE6A99BB5CF293A77D4CF9B5CD2777EB9EDE7D4EB4184D12F8B3B4F90391680B74CEEB99AD49C69F581735BDB87060BE47B3B2238269628692E84E6E28A938620CF550D03D8B9E5EA8787574A80634454996572C5602231285891868C1B4AC305E10C9A82F19664165E79FF322376C5CDE1A837006172CD3DFE15AE411D53A01625EEFD6F4E4D5F65D7B6E8CA47596624AA1D6EC9B3689AEE1A575AE371D37BBF1BCC9F0A8F5A39E6DE9CE59732C4BC410908A4D2DD93AE36733493349428F29CEE65A5D0D3E8ECD688037DF33E07773B3C4E3F81CFC6E9644F94AF0BBDD0A49435417FE5AF4330074740381B7BFFDFEE60EBBBF1400DD51F1F621486C72BFCBE847C76DE964FB7F0D00F106D02E3750F71D00DD379CEF00E830A5019FFF1500BE7FC4932D290E798637A74554FBD27808BA08ADF98F18286DD0B0FE56F3B0D7F8DCC4EB85E0826F8F7E80FE76CE0CE87ECEAD017138884736BE567CC3103985CFB9E26460DFBF999BCCF624D75DCEA602803CF5FBE68359F013C3447DC78E7F592A9A8E1BD6A3ACC0AC4D8324CF41F67A9B264ABDDE7C1DFBDC5721FA82E66454119D8D31FA63F3B35FA28C3F113D956B44BAFFDDFAF1F16F75C0D49C');
INSERT INTO "payloads" VALUES(11,6,'ed86b365baeedb0ed471bb41356ab757342cfa775d48e0044319ed70121b3d27','2026-11-21T20:24:06.866Z',X'5809D593C16EDB300C865F25D0754E60BB890BF8B4438302C33A0CC57A1A0641B199449825B91235A408FAEEFBA5D84B376C0FB053428A267F921FCF42F7A2ADCA725388C08A6310AD18BDEB28046D0FA2105DF49E6CF702FFF6E9118ED16BBC4A6DBB21F624599D44CB3E5221D8B11A1057AF577589C86C5F02C4E4EA626067C8CB54B62CC44E0F43AAD39EC55EFBC0D22A4348F1591393478E415D9D1F940D816C12E5CCA86CD20443F5BD875C59C1BC737E0C81BD52BCD8BC79AB2FA19DE6DC484F784BFDA65AF83BBAC09D83B715CD6D552DB6F770762E5AF629FED3479864944EDD8D59DA7B3A29330EB4620A9C321C9D4D9FBFBBA916CDA2AA6FD64DB3D988579439EA71FC4F7A9CBB48BA47F562C8B234C447876D8114C27A1311D30EAD9BE767A3D9615DAD482421043B25A9990C70FA7ACE8CD5B7859896FB101358A0AC8F1D67122AA0F04379AD583B3BB3F11C95E5BCB01A2CA993EC0043E2131F87B8FB455BB92A136DB3EB77E0FE8CFA0B93484D579DD595E389D939312A67CFEBB74260284AF68A15FA8319BE47BC3E3CDD2F1FB777D07218DC4E0D325AFD1C3188343D78F3E5A46B2B8436EA005C2EA3C90DF92E05E5B9E3DEE643B0711852BD192299269BC4C2B7277A6B7ADA47DB4F6F9046B2F3849F5E1E0C23775DD6CDB2AA9675F5A52EDB7ADDE6A9E540E37ABDD7FF8A6CDAB281FA4B4A1CDE80D39C9266793F01B1605494');
INSERT INTO "payloads" VALUES(12,11,'9c7b0842cd5a046d101c7c51d3577e89432ee2a7461e651e76bdb69d1a5efb35','2026-11-21T20:24:06.866Z',X'5809D5544D6FDB300CFD2B81AE73025B4DBCCEA71D5A741BD66148DBD330088ACC24C26CC995A82145D0FF3E52B1D79CF671EC2921F94491EF3DF9286C2B9AAA2C2F0B1151638AA21143F00662B46E270A615208E0CC13E5AF1FD6941882A5AAB2CE74A90585FA201A0C090A811E7547B8E5E562591232C7278018532645F43D04C5D79685D8D8AEE37B9AA3D8DA105139DD03B5F86A0121508F4EBF243F691723381ECAF783763C1305BA6D038DAB2A0AAF7C1862C4A035CE56673579821A8B799116A8C6FBF25DF477F0118DA76C23EAB75535BBBEA1A4F1C96160FC97CF1442AF2D6F37E4D1DEC341F743070B8488DC61EF1D1F7F7351CDEA59252F9675BD5A8967BA666F87E195EC386DC1730FFAA90787AA07DC7B528B9C02242F3B62D4D0F9893F97FA0DC9D50876124148535016A1273B7D3B668FC9778518C5BD4D6C2C72599B0C66275464859F3A588DD6BBC91B8F493BCC8249F2923E284366607FD2E1983693DB64B928D96D536A34DC72217F7B90CE4CA8734F4E107D809739AB331F9F5A4C8DA94B3EF1FCBD10448A56AD464DFB51187F24AADE3EDCCCD7D75734CBAEF31BDDA9E4EC632222983DCAE697C3AFAD10B6D73BB2CB899ABC50300CCABCD37B9B1E824B5DF75C9C6017746E64F06E6F4376DD398734F91F38E4BD5E0187771F3EAEEFFFC6A0FC5F0659A2F1192AF626CB4DB92DC07918609B5C3BD6485C502600FDB46AD723A9234B59CFAB6A2EAB7B5936B26ECA9A26CDC0DEB7766BFF05C99FAE8E3E6E63D32CF02FC3DCB686');
INSERT INTO "payloads" VALUES(13,12,'019e555dd3d272d90da019c653b404b195ed63d71f719c6cafa44bedba1ac5e0','2026-11-21T20:24:06.866Z',X'5809D5544D6FDB300CFD2B81AE7303DB49BCCDA71D5A741BD66148DBD330088ACC24C22CC995A82145D0FF3E52B1DB9CF671EC2921F94491EF3DF9284C27DAAA2CDF1722A2C214452B86E035C468DC4E1442A710C0E947CA5FDDAF2931044355699CEE530712D541B4181214023DAA9E70CB77F36549C81C9F00624CE914D15B0892AF2D0BB1317DCFF7B447B13521A274CA02B5F8660021508F5EBD243F2B1723381ECADB41399E8902D57581C6951585973E0C3162500A67ABB35A7D826A8379910EA8C6FBF25DF477F011B5A76C2B9AB75535BBBAA6A4F6C96160FCD72F14825586B71BF2681FE0A0ECD0C31C212277D87BC7C7DF2CAA5933ABEAC5B269562BF144D7ECCD30BC921DA72D78EE413D5A70282DE0DE935AE4142079D911A386CE4FFCB9643724572BD84904214D411A044B76FA7ECC1E5BD48518C5BD496C2C7259973466275464855F2A1885C6BBC91B0F4939CC82D151B299D46406F6271D8E6933B9AD2EE725BB6D4A8D865BCEEB670FD2990975EEC909A20EF0326775E6E3538BA93175C9279E7E14824851B253A8683F0AE3CF44D59BFBEB8BF5D525CDB2EBFD46F53239F3908808668FB2F9E5F06B2B84B16A4776395193170A9A4199777A6FD34370A9EF9F8A91C1C53383B77B13B2EBCE39A4C9FFC021EFF50A38BCFDF8697DF73706EBFF6590251A9FA1646FB2DC94DB029C8701B6C975638DC405A903D04F277716499DBAAC9B8BAABAA8ABBBBA6CEBA62D1B9A3403ADEFCCD6FC0B923F5D3D7DDCC6A659E0DFBF76B685');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-21T20:24:01.042Z','2026-11-21T20:24:02.004Z','2026-11-21T20:24:02.004Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "soap": 0, "api": 10}',0,8658,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-21T20:24:02.051Z','2026-11-21T20:24:03.142Z','2026-11-21T20:24:03.142Z','{"inserted": 5, "failed": 1}','["1 order waits for the next try, the first until 2026-11-22 02:30"]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',4,8658,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-21T20:24:06.176Z','2026-11-21T20:24:06.525Z','2026-11-21T20:24:06.525Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',0,8658,'jane');
INSERT INTO "runs" VALUES(4,'shop-update','cron','{}','2026-11-21T20:24:06.580Z','2026-11-21T20:24:06.813Z','2026-11-21T20:24:06.813Z','{"told": 4}','[]','{"eu": 8, "soap": 0, "api": 4}',0,8658,'jane');
INSERT INTO "runs" VALUES(5,'import-orders','cron','{}','2026-11-21T20:24:06.848Z','2026-11-21T20:24:06.991Z','2026-11-21T20:24:06.991Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "soap": 0, "api": 6}',4,8658,'jane');
INSERT INTO "runs" VALUES(6,'bc-insert','cron','{}','2026-11-21T20:24:07.004Z','2026-11-21T20:24:07.078Z','2026-11-21T20:24:07.078Z','{"gone": 1, "answer lost": 1}','["1 order waits for the next try, the first until 2026-11-22 02:30"]','{"eu": 3, "soap": 4, "api": 9}',0,8658,'jane');
INSERT INTO "runs" VALUES(7,'recheck-status','cron','{}','2026-11-21T20:24:07.094Z','2026-11-21T20:24:07.235Z','2026-11-21T20:24:07.235Z','{"unchanged": 5, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "soap": 0, "api": 3}',0,8658,'jane');
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
INSERT INTO "shipments" VALUES(1,1,'S-SHPT102002','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]','','','','2026-11-21T20:26:06.556Z','2026-11-21T20:24:06.670Z',1,'','','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]',NULL,'');
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:36599','http://127.0.0.1:36599','2026-11-21T20:24:01.190Z','2026-11-21T20:26:06.000Z','2026-11-21T20:24:06.852Z','3a392c86','release','2026-11-21T20:24:01.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T20:24:07.127Z',NULL,0,'','2026-11-21','2026-11-21T20:24:01.190Z');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:41349/abc123','2026-11-21T20:24:01.728Z','2026-11-21T20:26:06.000Z','2026-11-21T20:24:06.974Z','323dd5ec','post','2026-11-21T20:24:01.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T20:24:07.187Z',NULL,0,'',NULL,'2026-11-21T20:24:01.729Z');
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
INSERT INTO "tellings" VALUES(1,'{"by": "sandbox-8a859ca410", "sales_order": "S-ORD101001", "shipments": [{"number": "S-SHPT102002"}]}','2026-11-21T20:24:06.681Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(2,'{"by": "sandbox-8a859ca410", "sales_order": "S-ORD101002"}','2026-11-21T20:24:06.719Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(6,'{"by": "sandbox-8a859ca410", "sales_order": "S-ORD101003"}','2026-11-21T20:24:06.747Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(7,'{"by": "sandbox-8a859ca410", "sales_order": "S-ORD101004"}','2026-11-21T20:24:06.789Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','47dd84685062678b376661410c679e1967c212e92f739ae886a89372ff4becf4','2026-11-21T20:24:07.039Z',0,NULL,'');
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
