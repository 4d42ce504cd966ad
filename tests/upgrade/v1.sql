BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-21 07:57:47.121719+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-21T07:57:47.208Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-21T07:57:47.209Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-21T07:57:47.209Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-21T07:57:47.209Z',1,4,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(5,'2026-11-21T07:57:47.210Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-21T07:57:47.210Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-21T07:57:47.210Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-21T07:57:47.211Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-21T07:57:47.233Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-21T07:57:47.233Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-21T07:57:47.341Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-21T07:57:47.344Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-21T07:57:47.347Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-21T07:57:47.349Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-21T07:57:47.360Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-21T07:57:47.365Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-21T07:57:47.366Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-21T07:57:47.366Z',2,4,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-21T07:57:47.366Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-21T07:57:47.366Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-21T07:57:47.367Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(22,'2026-11-21T07:57:47.376Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-21T07:57:47.376Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-21T07:57:47.377Z',2,4,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-21T07:57:47.377Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-21T07:57:47.377Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(27,'2026-11-21T07:57:47.377Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(28,'2026-11-21T07:57:47.414Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(29,'2026-11-21T07:57:47.415Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(30,'2026-11-21T07:57:47.416Z',3,4,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(31,'2026-11-21T07:57:47.416Z',3,6,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(32,'2026-11-21T07:57:47.417Z',3,7,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(33,'2026-11-21T07:57:47.417Z',3,9,'sales order made','inserted','verified','','S-ORD101006','');
INSERT INTO "activity" VALUES(34,'2026-11-21T07:57:47.438Z',3,4,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(35,'2026-11-21T07:57:47.449Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(36,'2026-11-21T07:57:47.450Z',3,4,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(37,'2026-11-21T07:57:47.450Z',3,6,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(38,'2026-11-21T07:57:47.451Z',3,7,'released','verified','released','','S-ORD101005','');
INSERT INTO "activity" VALUES(39,'2026-11-21T07:57:47.463Z',3,9,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(40,'2026-11-21T07:57:47.469Z',3,9,'invoice found','posting','posted','','S-INV103002','');
INSERT INTO "activity" VALUES(41,'2026-11-21T07:57:47.497Z',4,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent.','');
INSERT INTO "activity" VALUES(42,'2026-11-21T07:57:47.498Z',4,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(43,'2026-11-21T07:57:47.499Z',4,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(44,'2026-11-21T07:57:47.535Z',5,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(45,'2026-11-21T07:57:47.546Z',5,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(46,'2026-11-21T07:57:47.550Z',5,12,'answer lost','inserting','unknown','','http://127.0.0.1:39407/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-21T07:57:47.344Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-21T07:57:47.350Z',NULL);
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
) STRICT;
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:39407/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-21T07:57:47.123Z','','{}');
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
    forgotten INTEGER NOT NULL DEFAULT 0,
    UNIQUE (store, order_id)
) STRICT;
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:57:47.000Z','2026-11-21T07:57:47.000Z',NULL,'2026-11-21T07:57:47.479Z','processing','rule','2026-11-21T07:57:47.376Z','2026-11-21T07:57:47.414Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T07:57:47.365Z','48.40',NULL,0,'2026-11-21T07:57:47.414Z',NULL,NULL,'2026-11-21T07:57:47.208Z','2026-11-21T07:57:47.496Z','2026-11-21T07:59:47.000Z',NULL,0,'2026-11-21T07:57:47.208Z','4dae0de1d031b5b09d9936003b29bfd6a0a164658c7b289ee5305a268771df0f',1,1,'4dae0de1d031b5b09d9936003b29bfd6a0a164658c7b289ee5305a268771df0f','{"1": "MUG-RED", "2": "SHIRT"}','',2,0);
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:57:47.000Z','2026-11-21T07:57:47.000Z',NULL,'2026-11-21T07:57:47.575Z','on-hold','rule','2026-11-21T07:57:47.376Z','2026-11-21T07:57:47.415Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T07:57:47.366Z','48.40',NULL,0,'2026-11-21T07:57:47.415Z',NULL,NULL,'2026-11-21T07:57:47.209Z','2026-11-21T07:57:47.580Z','2026-11-21T07:59:47.000Z',NULL,0,'2026-11-21T07:57:47.209Z','df048bf99208a08ca97dcefa60f0a431b0dbcd97426678d9683010ebeb6425e6',2,2,'df048bf99208a08ca97dcefa60f0a431b0dbcd97426678d9683010ebeb6425e6','{"4": "MUG-RED", "5": "SHIRT"}','',2,0);
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:57:47.000Z','2026-11-21T07:57:47.000Z',NULL,'2026-11-21T07:57:47.575Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T07:57:47.209Z','2026-11-21T07:57:47.580Z','2026-11-21T07:59:47.000Z',NULL,0,NULL,'d25922cda4f221a65aca3ff5015581329347c5a4925b491fc29cbc48232205dc',3,NULL,'','{"7": "MUG-RED", "8": "SHIRT"}','',2,0);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','complete','posted','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:57:47.000Z','2026-11-21T07:57:47.000Z','2026-11-21T07:57:47.000Z','2026-11-21T07:57:47.479Z','completed','rule','2026-11-21T07:57:47.376Z','2026-11-21T07:57:47.416Z','S-ORD101003','S-INV103001',NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T07:57:47.366Z','48.40',NULL,120,'2026-11-21T07:57:47.416Z','2026-11-21',NULL,'2026-11-21T07:57:47.209Z','2026-11-21T07:57:47.496Z','2026-11-21T07:59:47.000Z',NULL,0,'2026-11-21T07:57:47.209Z','7600ccc6585e0d4cfe692e9ac3d408574173195b2798bc57bd9f2c3fd4c59339',4,4,'7600ccc6585e0d4cfe692e9ac3d408574173195b2798bc57bd9f2c3fd4c59339','{"10": "MUG-RED", "11": "SHIRT"}','',2,0);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:57:47.000Z','2026-11-21T07:57:47.000Z',NULL,'2026-11-21T07:57:47.575Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T07:57:47.210Z','2026-11-21T07:57:47.580Z','2026-11-21T07:59:47.000Z',NULL,0,NULL,'8d1917306ad1d133594c8823d34e341d32a8d63cab43959389797ab6f9aad176',5,NULL,'','{"13": "MUG-RED", "14": "SHIRT"}','',2,0);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:57:47.000Z','2026-11-21T07:59:47.000Z',NULL,'2026-11-21T07:57:47.479Z','processing','rule','2026-11-21T07:57:47.377Z','2026-11-21T07:57:47.416Z','S-ORD101004',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 23", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,'CHANGED_IN_STORE','The order was changed in the store after it was sent.',NULL,'in-stock','2026-11-21T07:57:47.366Z','48.40',NULL,0,'2026-11-21T07:57:47.416Z',NULL,NULL,'2026-11-21T07:57:47.210Z','2026-11-21T07:57:47.497Z','2026-11-21T07:59:47.000Z',NULL,0,'2026-11-21T07:57:47.210Z','d527dbbb31300980e02b1b3d99f97997fde16cb471cdb5feca6e151f6d2c25ed',11,6,'84c0bd63aa7993b582b35e935d109020f08ed43a1c66793d3fccfb411e393c4b','{"16": "MUG-RED", "17": "SHIRT"}','',2,0);
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-21T07:57:47.000Z','2026-11-21T07:57:47.000Z',NULL,'2026-11-21T07:57:47.479Z','processing','rule','2026-11-21T07:57:47.377Z','2026-11-21T07:57:47.417Z','S-ORD101005',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-21T07:57:47.366Z','10.89',NULL,0,'2026-11-21T07:57:47.417Z',NULL,NULL,'2026-11-21T07:57:47.210Z','2026-11-21T07:57:47.498Z','2026-11-21T07:59:47.000Z',NULL,0,'2026-11-21T07:57:47.210Z','4824a0583041b4603b0c0f8232a51123692086345c3b28386b048b09d6ee1395',7,7,'4824a0583041b4603b0c0f8232a51123692086345c3b28386b048b09d6ee1395','{"19": "CAP"}','',1,0);
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-21T07:57:47.000Z','2026-11-21T07:57:47.000Z',NULL,'2026-11-21T07:57:47.479Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-22T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T07:57:47.360Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T07:57:47.211Z','2026-11-21T07:57:47.498Z','2026-11-21T07:59:47.000Z',NULL,0,'2026-11-21T07:57:47.211Z','3c7cd5f5c853c122b5d5a36097ed4040ce0016b269b28e7cd2e87285b66f1338',8,NULL,'','{}','',1,0);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T07:57:47.000Z','2026-11-21T07:57:47.000Z',NULL,'2026-11-21T07:57:47.501Z','awaiting-fulfillment','rule','2026-11-21T07:57:47.377Z','2026-11-21T07:57:47.417Z','S-ORD101006','S-INV103002',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T07:57:47.367Z','40.00',NULL,120,'2026-11-21T07:57:47.417Z','2026-11-21',NULL,'2026-11-21T07:57:47.233Z','2026-11-21T07:57:47.507Z','2026-11-21T07:59:47.000Z',NULL,0,'2026-11-21T07:57:47.233Z','540c23e74affd90a39298f55a8ef18c66db80601c4f74f2be8c8618274c45177',9,9,'540c23e74affd90a39298f55a8ef18c66db80601c4f74f2be8c8618274c45177','{"1": "MUG-RED", "2": "SHIRT"}','',3,0);
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T07:57:47.000Z','2026-11-21T07:57:47.000Z',NULL,'2026-11-21T07:57:47.582Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T07:57:47.233Z','2026-11-21T07:57:47.586Z','2026-11-21T07:59:47.000Z',NULL,0,NULL,'bbc5d182fffafe0662992afed2e1c54bf785e172a1c3e88e4f3b122b12f9526d',10,NULL,'','{"3": "MUG-RED", "4": "SHIRT"}','',3,0);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:59:47.000Z','2026-11-21T07:59:47.000Z',NULL,'2026-11-21T07:57:47.530Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T07:57:47.498Z','2026-11-21T07:57:47.535Z','2026-11-21T07:59:47.000Z',NULL,0,'2026-11-21T07:57:47.498Z','8d290c3cb42ccb4c30c3453b59dedec2a87419e4754bf9abc0fe3f75a1f169a6',12,NULL,'','{"25": "MUG-RED", "26": "SHIRT"}','',2,0);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:59:47.000Z','2026-11-21T07:59:47.000Z',NULL,'2026-11-21T07:57:47.527Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T07:57:47.546Z','48.40','2026-11-21T08:14:47.550Z',119,NULL,NULL,NULL,'2026-11-21T07:57:47.499Z','2026-11-21T07:57:47.536Z','2026-11-21T07:59:47.000Z',NULL,0,'2026-11-21T07:57:47.499Z','de52f6b3e79b81f64e9dafa83ca5e80c48c78b25ed1d076a82c1d476ae1075a2',13,13,'de52f6b3e79b81f64e9dafa83ca5e80c48c78b25ed1d076a82c1d476ae1075a2','{"28": "MUG-RED", "29": "SHIRT"}','',2,0);
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'b483ce872cff9b437827c1e8a3ba70c4e7e26987d21800f01fa6420480478aea','2026-11-21T07:57:47.177Z',X'7801D554CB6EDB3010FC1583D7CA86A4F851E8D4438CB44553144E720A0A82A6D636519154F8281C18F9F70E69A9752F7D1C73927677B4DC9D19EAC454CB9AAA2CCB82F92042F4AC61BDB392BC5766CF0A26A37364E433F2EB870D12BD53A8726564175BE2411C59135CA482051B4407DCFCED6C5E0299E333800D29197DB09A1C4FC7AE0AB6555D97CE694E6CA79C0FDC084D68F1455120871E9DF895FC288CF764D25056F7C2A4991088B67518975708AFADEBBD0F4E8830595CD4EA3354AA90176909B5B46F3A0BAFBDF5415A641BB65C55D5647D83A4B4D10497F09F3F21242D54DAAECFA3BDA3A3D07D47B3403EA40E076BD2E76FAEAAC97252D557F3E572B1602F38E6A0FAFE95EC386E91E6EEC5B32613B8A670B0500B4E21C89B1C316868ECC89F897A0BB91A969C04083425AE0269D8E9F174F658C1066D6F63F2154CD64619B2112AB8EFBB704A04654DCE20F114850959AF1A5612472EE185644F7CECE376345B5DCEF291636AF0DB7C56FFB420BE195197961C21E248BF8D39761EEA636374C99997AF05032782B72208AC87D07F8BA8DE3EDC4C37EB6B8CB7EFEC56743C1AF514C143222F6F8C8B932E5BC194167BBC9E99C90B39994099765CB7F11E98D8752FC51906160602EF0ECA65CF5D5258FD9142545F038577EF3F6CEEFF4660FDBF042685864BC8933393DAC8ED882E4347BB68DAA1066D894B4778B47CAF03C4A9CB7A39ADAA695DDD97AB66B16AE62B4C9A81DAB66AA7FE05997E5C1D7E6D43D3ACEF0FB13FB62E');
INSERT INTO "payloads" VALUES(2,2,'c4cc8707982af6fb903b12fb88a91dfbd4990690b13bfaa880f1a8a713dc23b4','2026-11-21T07:57:47.177Z',X'7801D5544D6FDB300CFD2B81AE7302DB7592C1A71E1A741BD66148DBD330088ACC24C2F4E14AD49022C87F1FA5D86D4E5B77ECC926F54C91EF3DFAC854C7DAAA2CAB82051418036B99B3D3BDD31D2B988CDE8395CF945C3DAE29D17B25217065A58E1D701407D6A28F5030742834E19A8FB3A624648ECF0036A4640CE80C789EEE5C166CA3B45676C7DA23DB2A1F905B61804A7C5780E0A98616AFC92FC286003635E54C2F6CEA8902D1751E42E0158537CEF721A0170227F38BB3FA0C950AF3201DD0591A36DD45AFBD0B281D655BB65856D564754B49E9A2459FF0DFBE520846A8345D9F5BBB868330BD861942C05461EF6CFAFCC35535594CAAFAAA592CE67376A26BF6AAEFDFC98CE314A9EF5E3C1BB0C80DE0DE915A641320799323060DAD1BF9B3D16C48AE96251B11843405AE100C79E9C7311BAC29D8A0ED5DDC25C2BCEBA2C46C84AA2CD86FE19540E56CCE50E2290A8B59AF9AAC240E5C92179237E9E31037A3D9EA725626B38DA9C16FCDAC7EB1207D33A22E2D3942C4015EDBA425182B0FE76361AA9233A79F05234E04EF040A1A8FC2F02BD2E9DDE3ED74BDBAA15E76DA6D84E6D1AAA7483C24F2F2C4B43869D30AA68CD8D1EB99993C9097099469A7751BF7C046AD4FC519367F21F07EAF7CF6DC2585D4F85F284C63BD030AEF3F7D5E3FFC8BC0FA7F094C0A0D4BC8933393DA94DB025C861EB6D176C319690B5C7AA047C77706499CBAAC17D3AA9AD6D543B96CE7CBB65952A719685CA7B6EA2DC8F4E3D2F46B1B8A667DFF005156B4AA');
INSERT INTO "payloads" VALUES(3,3,'0b1bba0b62342da2d76dbc2eaae0650fff64e2d48ba560fbbcbc42336dc3816b','2026-11-21T07:57:47.177Z',X'7801D5544D6FDB300CFD2B81AE7302DBCD47E1D30E0DBA0DEB30A4EDA918044566126196E44AD490A2E87F1FA9D86D4EFB38F664937AA2C8F79EF42C4C2B9AAA2CEB42445498A268440FAE356E2F0AA15308E0F41325D7F71B4AF4C16888D238DDA51624AAA368302428047A541DE1E697B37949C81C9F006248E914D15B0892CF5C15626BBA8ECF699EC5CE8488D2290B54E2BB018440353AF596FCA25C8CE0B8296F7BE5B8270A54DB06885156145EF9D0C78841299C2CCED6EA13541BCC83B4406B3C2C9F45BFBD8FA83D651BB15C55D5647D4D49ED93C3C0F86F5F2904AB0C4FD7E7D63EC251D9BE83194244AE70F08EB77FB8A826CB49555FCC97CBC542BCD03107D3F7EF64C6710AEEBB574F161C4A0B78F0A416D904485E76C4A0A1F3237F2ED92DC9D508B6114148539006C192971E9EB3C148EC41DB9BC4BEEA836F93C66C84AA2CC42F158C42E35DCE50E2312987592F3226B94C6AF2027B9336C7B41DCD5697B392CD36A606BFCD67F5AB0569CF883AB7E4085147786BB33AB3F1A9C45898AAE41D2F3F0A419C28D92A54341E85F167A2D59BFBEBE9667D45BDEC3BBF559D4CCE3C26E281C9CB13D3C5E19B560863D59E7E4FCCE481826650A69DAEDB780F5CEABA97E204BB7C25F0F66042F6DC3985D4F81F28E4B1DE0185B79F3E6FEEFE4660FDBF04B242C32594EC4C569B723B80F330C02EB97658236D41EA00F469E5DE22895397F5725A55D3BABA2B57CD62D5CC57D469065ADF9A9DF917243F5C1D3D6D43D1ACEF6F8266B4E6');
INSERT INTO "payloads" VALUES(4,4,'81a6cdd074f4b39631b653e46408136d7a3ae2f4b2beda1d762647effaf54b23','2026-11-21T07:57:47.177Z',X'7801D5544D6FDB300CFD2B81AE7302DBF91A7CDAA141B7611D86B43D0D83C0C84C22CC965C891A5214F9EFA3143BF3A9DB8E3DC5249F28F2BDA7BC085D8BAAC8F379263C01052F2AA16CDB3548588B4CA8E01C1AF5CCE9CDE396139DD30ABDD44635A14649701215B98099204BD0306EF17EB6C81999E20B40F429153CD9169D8CB7AE33B1D34DA3CD41542F62AF9D2769A0456EF14DF3F58E7B34F027F9198CF768E2503C209838130750D70EBD97058737D675DE9303A0C972542B2F50A5292D5223D7E2BAF12EFEECAC2765395B89D5BA28269B5B4E2A1B0CB988FFFA85436C41C7EDBA34DA073C41246946E82976385A138FBF9B1793D5A428E78BD56AB91467BEE6A8BBEE8DEC386C11E7EEE0B94543B2453A5A568B8D822C6F7444AFA1B1037F26B43B96AB12D1480C614D516AC296DDF4FDA5B758267A71EFC22132E66C1D1425271479267E81D340DA9A94E1C453004349B092BD0427A9D80CD19E7CD887DDE0B6329FE5D16D43AA37DC62565E3DC86706D4D89303044E389A73E4E34B8BA131774927CE3F32C1A480AC8180F7E3D0FF0C5CBD7BBC9D6E37373CCBA1B13B686430FA29301191BDB431BF9CF8D832A15B38F0E7859AB49053119478E7F7363C04139AE69CF50C165706EF8FDA25D78D39E4F22B1C72F52D7078FFF1D3F6E16F0C96FFCB6094A87F86327A33CACDB93DE23874B80FA6EE6B2C2E4AE5907F6A796889D529F372352D8A69593CE4EB6AB9AE166B9E34015B5BEBBDFE17E4F5BFF595A6E7DFFFCEB88C');
INSERT INTO "payloads" VALUES(5,5,'5ac0f3d81b26de6f68223f271a9fdb72830b0103d75dfa9fdd73fc1a15677a0a','2026-11-21T07:57:47.177Z',X'7801D5544D6FDB300CFD2B81AE7302DB7192C1A71D1A741BD66148DBD330088ACC24C2F4E14AD49022E87F1FA5D89B4FFB38F664937AA2C9F71E7D61AA636D55964DC1020A8C81B54C0A2B416BE858C164F41EAC7CA6F4F6714789DE2B09812B2B75EC80A338B3167D8482A143A109D7BC5D342521737C05B02125634067C0F3F4D54DC1F64A6B658FACBDB083F201B91506A8C41705089E6A68F13BF951D810C0A6A69CE9854D3D5120BACE4308BCA2F0C6F93E04F442E06C3539ABAF50A9300FD2019DA571D3B7E8B57701A5A36CCBD69BAA9A6D6F29295DB4E813FEF3270AC10895A6EB736BEFE02C4CAF618110305538399BAEBF5956B3F5ACAA97CD7ABD5AB117FACC49F5FD2B99719C22F5DD8B670316B9013C39528B8C02246F72C4A0A175237F369A3DC9D5B264248290A6C0158221377DBD5C2DB62CD820EE5D3C26C6BCEBA2C4EC84AA2CD80FE19540E56CCE50E2290A8B59B09ABC24CE5C9219923DE97288FBD16D75B92893DBC6D460B86651FFF220DD1951534F8E107186499F131F5F4B8C85A94ABEF1F2AD60448AE09D4041F35118BE473ABD7BBC9DEFB637D4CB51BBBDD03C5AF5148988C45E9E9836272D5BC19411477ABD529307F2328132EFB46FE322D8A8F54B3130482B3A30787F523EBB6ECA61F5470EE9F4357078FFFEC3EEE16F0CD6FFCB60926858439EBC99E4A6DC01601A7A3844DB0D67242E70E9811E1D3F1A2475EAB25ECFAB6A5E570FE5A65D6DDA66439D66A0719D3AA87F41A65F97A69FDB50340BFC134148B5FA');
INSERT INTO "payloads" VALUES(6,6,'0e9133f1e29e121982db00bcb25952d6c50bfa7d3c09c2d7f94e20bfc961ec3a','2026-11-21T07:57:47.177Z',X'7801D5544D6FDB300CFD2B81AE7302CB4D9CC1A71D1A741BD66148DB5331088ACC24C22CC995A82145D0FF3E4AB13B9FF671EC2921F94491EF3DF9CC74CB1A5E96AB82059418036B58EF9D8210B43DB082A9E83D58F54CF9CDC39612BDD75415DAAA2EB620509E58833E42C1D0A1EC08B77CBF589684CCF105C086948A019D012FD2B565C176BAEBD23DCD99EDB50F28AC34402DBE6940F0D4A393BF939FA50D016C1ACA995EDA341305B26D3D8D2B3885D7CEF721A0971267AB49ADBA4095C6BC480B544BFBA6BBE86FEF022A47D986D56BCE679B1B4A2A172DFA84FFFA85423052A7EDFA3CDA073849D377B04008983A1C9D4DC7DF5DF1593DE3D5D5B2AE572BF642D71C75DFBF911DC72DD2DCBD7C36605118C0A323B5C82940F226470C1A5A37F267A3D9915C0D4B4E2208690A422318B2D3E3F9E2B1BA6083B8B731198B5CD64685D9099CACF0537A2D513B3B7AE3294A8B59B08ABC244F429119923FE97088BBD16D55B92893DBC6D460B8E5A27AF5209D1951534F8E107982C99C131F5F5A8C8DA94B3EF1F2BD60448A14AD4449FB51187E44AADE3EDCCCB79B6B9AE5D0B99DEC44B4FA29121189BDBC31BD9CF4DA0AA68D3CD0DF0B357921AF1228F34EEF6D7C083676DD4B3130B87E65F0EEA87D76DD9443FE470EA9FA1638BCFBF8697BFF3706ABFF653049343C4391BC99E4A6DC1E601A7AD847DB0E35121784F2403FAD38182475AAB2AAE79CCF2B7E5FAE9BD5BA59AE69D20C34AED57BFD2FC8F4E9EAE8E33634CD02FF02AC70B69D');
INSERT INTO "payloads" VALUES(7,7,'f0024be519e4df7e7254656cc775aa1c3da028af5a07c3f1b8d9abb0d46b8219','2026-11-21T07:57:47.177Z',X'7801D553C16EDB300CFD9540D7B981E536CEE2D386AE18300C43316CA7A1101899498459922B51438AA2FF3E4A8E316FD861D79D2C92CFE423F9F82C4C2F3A59D76D252201A5283A3106AF3146E38EA2123A85804E3FB1FFEEEB67768CC1705419A787D4A322388B8E42C24A9027181827EBF5EB1D238B3D01849C5C3A45F21683CA65EB4AECCD30E43ADDB33898104939B0C829EE0D1206CE31C02FE7077031A2CBA4BC1DC1654E6C40DF07A6AB249BEF7C1863A40040ABCD22D64C506DA834D223C772BFB9163F471F497BF676A2DD4AB9BA7BCF4EED93A390F19F3EB289164CEE6E2CD4DEE019EC38E09A3052CE70F22EFFFEEA5AAEDA956CAE6FDA76B3112F5CE664C6F13FE971EE22F31EE1C9A22365914E9EB7C54A415E6F56C46587CECFF373C9EE795D79F575CB10DE292A4368594EDF9E278DED2A7159EE2D8C7962C1F7495351826C2AF103820132DECDDA784CE0A82C4CB296E0AC348B21EB937F8E693FAB6DB7AEEB85E777BDFD01FA8B2239312E582E543C297651A968F8E5A1123C12503D1070776CC6EF8959DDBEBD671AC7C1EF6150C999C7C423C8732BBDF2CD888E47602C1CF935CDA4741274C69481F3A1CD17E0D230E452B37A541E69E6C9BE03E2D20C7848AEBFC498152A1D903FBD3A5AE2DC4DDDB457525E35F24BBDED36DBEE66CB940AD0FADE1CCCBF20F3C50D7C9397A485DE4F8F775356');
INSERT INTO "payloads" VALUES(8,8,'60510fc3a5ab6db8ab256c66b2c2c5463b379b5b0c331c3af39236e7827a61a5','2026-11-21T07:57:47.177Z',X'7801D5534D6FDB300CFD2B81AE7303CBA913C0A71D561418866118B6D330088A4C27C2F4E14AD4D622E87F1FA9C4683AECB0EB4E361F29F2917C3C093B8A41B6EDAE111935962C0631A76820671B0EA211A6A404C13C117EF7F5330173B2E4553618574650A81FC580A9402330A27614B759B71B0AACE6D92FDA75CF902919A387A4B86ADB88BD758ECB0C2731D9945105ED81327CB28090E881D32FE07B1D7286C069A29F75604A64E8714CC4564932DFC534E78C496B5CF557BEEE1C6A2CD63E46201FB7CBB5E8778E194D247410DB9D94ABBB7B024D2C0113C77FFC4026786DB9B9B9527B0B8FDACF0ED6081939C331067EFE662357DB95EC36B7DB6DDF8B672A73B4F3FC9FF4B874C1BC67FDE421A0F280C748DB22A1006DF76A87212EF30BC5EF695D8360215108ED149445F0A4A66FA72AB14E36E2B2DC7B3BE1EA57D233CF2DC5B118AC7A909B46FCD4C96AB4312C0A79283A605D1B2520AD2943926091D2E35CF68BE4BA75DF5E21AF55F747D05F744989E1852B57BA48F9A2DBAB4A1579FEDE081A8C56A3464D3D92997F9433AB838B7BED5409F6A1D0147874B551BA1A3110CF4658AF0FF47F1E4C6D24198EAA53A7635BCE2014E7B8D22221C573659A844D00D76682A984F1E22352A04C02FA8CEAE09172776DB7BD91F2A6935FDADDD0EF865BDE530DF471B493FD97483E3B478779495AE9FD067EED54B8');
INSERT INTO "payloads" VALUES(9,9,'2bfc1c5ab56a6d8d41d825dd93025261bcf721ad1d9655098fd38af09691bca8','2026-11-21T07:57:47.221Z',X'7801ED584B6FDB4610FE2B02AF95654AB62C4BA7A669D2F6D0A2889D531C102B72292D4291CC7229C931FCDFF3CDBEF810ED046950A0687CB176667667761EDFCCF2212864C265B07A084412ACA661380EE2BA52C58ECB882858274CF128961CFF40086E981A8F66D3D15FC57E340B6757A370B19A2F56978BD14F21FE827120AA48B16324F238AB2BB1E75129452CF24DB04A5956717BE2AE48442ABEF2486D43B51565A9374049A598AA2B6DE374EA9630EFC581090565A3D775968A2CDBF15C9178BD56856259C48F641C042FC389B5D7F360F1D34CB3CB6F5AB38A47DA22288BE2A25238D3733B8C46E713FC46EF13023DDDDDD3C9D771C62AE38CCB71A04DDBB23CC9864CEB30064CEBF2074CEB0AF44C3B610E987690AC2C874CEB30064CEBF2074CEB0AF44C3B61764D7B323D0CA3D1D6248EE1F4D408C57728004AB66075816AD06B9FBB28A892DD5356463BAEB60595D44BC913A1462F994C90AA8E5DCA622F509C3AC7F33ACB1A96497EEC8C59A96AECC636C9D33A4F7812B15D5123E75BD9A86B3C4259266223B45DB61051E852D736D40FECDB88544531970A851A130A9C1E2DCA882589E4550585D3E56C124E669305CC6918D1FE0A3C9036BC003526EBE43D486F73F82619DDA09279D5E7C3DC62464237E0C4B5943C8FEF4DB9B7D67191702DF46B5B8A1F63E4E186471227833DD5954ED5AEF129E129AB33DCAC77EA09BD733A7C9EA6515E90ADFA3A1E2777B83DDB90221891884ADF70C057A097458E201809C89F96BB75A6F1120059A369C233AEC1D7868DAFD97D64834AF943A01B33A9B47B82305CA7E172BA385BA68BF5D9FCF2EAF2EC9A4DC3B3E57C3E67EB8B24BC9A53BEAC018E54843E7C0F412A64A5A29CEDE82E2F120629E08AA7BC3AB25D99715256EC4A96530CB1A894E45C4553ACA6A35B5EA9D19B829106CBA028D21EA1680309ECA19A8EA1342655B7FCC828013E8912ABC5F5229CD2862713C5723A29526E8B9CCEC22543B431ECE73B265082014BD8CF5040A64F103CEA06692177119A4F962096EFDE3F82C229ACEFDE6B7FEB9D5151C2A1B96F5AE8805425F07312A9FB12BA4C4D9A3854452D63D27F381CC876E45FCE3397AFFCA8B8CCD17D9C98D91A17792536398101943F04A5883FD4A5B5C3813CACB2CD1956FECB01FA2701E907F799709CC6EECB20EADCD3A0E8EB8C21F528A36C0B344D99261A7467DF4EDCDA03BA23681C6F2DBAED61A8A942B8DBEFDC7071C2682BEB6E715A4FA85DF5FEBA9F90E62EADBA445BB7AFF65CDE1FB65CEA0AA39189AAFC636D80EB21A82515C556A9B25ADD9DDF9DB3524CD6628392C6CC17F3097EDC9DEBC65081B98EA7B38BBBF3FDECEE5C273A68A82E08B8832D7C7062B4C8561FB52597F3C1B71D41C5D92D57A092202750636D574783887A8E45FF4CEAD880E2D56C391F077B260543E3A5C1F6EA8228668BA93B9B499A8B001A96C3633D1D8F03EBE33FEB0D928C166822665A864F5B547225224A5DD850AB0F35FD7EFBDBD99B57D4ABEA32C61A3F0C9404E5F6BE428FCD5CEED2C84C7032F52D42537C169F307C869D707AF3894E643B9E04337FBC99655C029F309AE3FB5B7AC71FB8D86CE9DE18054CBB3D88446DE92AA60DE3865B2773E964125E1A99C9DC6CFA58C37BBA63CC5AD5AC5F12E4166FB62E6DE39AC6C421AEBFD910B377074C4A6E9AF2F0EF0C6A719024466CA0D74B8EB92C77B9E4474FFBA4F26B9B4F2EEA9EDE7F4F74184D12F8BB74F9039EE80AF4EEEB999D49C6DF58D73ABDBB7061BEA7C9D5986D9A98A1D003CD75C4541C31867A84E8DF454F2F54BCDA3B54039AA224CB2B162B811189DC440CB4605A56182F88E48660CC82CACE3FED22376C046F8D4138830996E963B8167944B54E8098D7BB353D7CB57ED79E1B2569F37AF44D9B44D7B0D21A77321D37BBF1BEC9F0B4F5A39E6DE9CE58732D4BC410908A4D2DD93AE3AD99A49924718E29CE26ACAE061FC76634408D3C037ED7D7CB4517FCAE9744F946F0BBD90A4943541FFE3AF416003ABA81C09BDFFF78738BDD5F0B80EEAA78FC102436B9DF679C7AC76DE965FB7F0D00F106D0263750F70300DD479C1F00E830A5019FFF1500BE7FC4932D290E798637A74554FBD27808FA08ADF98F1828ADD3B0FE5EF3B03FF1B989D70BC104DF1EFD00FDFD8C1938FB39B306C461A0F95AF11D5DE40E7CCE142703FDFECDDC64B627B9EED29A0A00F2D4EF9B2F66C12F0C13F52D3BFE6DA9683A6E588FB202B3360D923C07D99FDB3451EAF5E6EBD897BE0AD1173427A38AA835C6E8AFCDCF7E8932F644F454AEE1E9E18FD78F8F9F013CABD803');
INSERT INTO "payloads" VALUES(10,10,'0c0cf254ca68caae4a65d08df8ae68432a3007ebb7ca4d34dc8dc4971ad5868e','2026-11-21T07:57:47.221Z',X'7801ED584B6FDB4610FE2B02AF95655196224BA7A669FA38B42862E71407C48A5C4A8B5024B35C4A720CFFF77EB32F8A0F3B411A1408105FAC9D99DD999DC737B37C080A997019AC1F029104EB701A8E83B8AE54B1E73222CA741C244CF128961CFF40086E981A8F66E1E8EFE2309A4D672F46D3E57AB15CCF97A39FA6F80BC681A822C54E91C8E3ACAEC48147A514B1C8B7C13A6559C5ED89FB2211A9F8C223B50DD54E94A5DE00259562AAAEB48D4BB782752F8F4C28E81AFDC3EEF73C5724596F54A15816F113D905A1F974624DF53C18FB34D3ECF29B36ACE29136068AA2B8A814CEF4DC16A3D1F904BFD1FB84404777FB7472739CB1CAF8613E0EB4693B9627D990692DC680696DFE80696D818E693DE6806947C9CA72C8B41663C0B4367FC0B4B640C7B41EB36DDA93E961188DB626710CA7A34628BE47EE53B205EB2B14825EFBB4452D95262BA33D57BB82AAE995E48950A3574C264855C72E657110A84B9DDE799D650DCBE43D76963C4FE049EC923CADF3842711DB173552FE2C1975754728C8446C8536CB96204A5CEAAA86F6817D5B91AA28E652A14463AAFFFED1A28C5892485E555018AE6693E9643659C29C86111D5E8007D29617A0C6649DBC07E96D0ED724A31BD430AFBA7C985BCC48E8069CB89692E7F1BDF6840627BB8E8B846BA15FCFA5F829461A6E79247132D8A12E742A768D4C094F599DE1669D537BF4D6E970799A467941B6EAEB7884DCE3F66C4B8A6044222A7DC3015F815E163982602420DFAF76EB4CE32540B1C6D184675CC3AE0D1BDFB0FBC80695D287E036665269F704AB591AAF36ABF4621EA68B8BC5D5EAFA62B39CA717D3984FF97C1E86C99461C346641A1E7CF81E8254C84A4539DBD35D5E26240558F194D727B62F334ECA8A7DC9728A211695929CAB28C42A1CDDF24A8DDE148CF2D832288AB44728DA400207A8A663288B49D52D3F314A804FA2C46A79BD9C86B4E1C944B19C568A94BB22A7B3168BC534D461E67B265081014BD8CF5040A64F103C6A066921F711DA4E962096EFDE3F82C229ACEFDE6B7FEB9D5151C2A1B96F57E87D5425F07312A9FB12BA4C499A3854452D63D27F3C1EC976E45FCE3397AFFCA4B8CCD17C9C98D91A177925B6397528287F084A117FA84B6B87C3785865DAF20C56FECF01FA2F01E906F79970F463F7790C75EE6940F4B78C21F528A36C07343D19784B3F7C37716B8FE78EA061FC6CD1EE0E433D15C2ED76E7668B1EE35C597B8BD3DAA3B6D5FBEB7E429ABBB46A136DDDBE3E70797FDC71A92B8C8625EAB41F6B035C0F412DA928764A95D5FAEEF2EE929562B2115B9434A6BD984FF0E3EE5237860ACC4D1CCEAEEE2E0FB3BB4B9DE8A0613C84803BD8C2070703329E6CF5515B72391F7CDD11549CED72052A097202F5555F1D68B40D22EA0916ED33A963038A2F66ABC538383029586E295744315B4CDDD94CD2CE45000DCBE1314DC12840EBE3BF6AEAB8B440133173327C7A46255722A2D4850DB5FA50D3EFB7BF5FBC794DBDAA2E63ACF1C3404950EEEE2BF4D8CCE52E0DCB0427A16F119AE2B3B8C7F019D6E374C6139DC8763A0966FE7833CAB804EE319AE3BB5B3AC71FB9D8EEE8DE18054CBB3D8A44EDE82AA60DE3863B27337732092F8DCC6461367DACE13DDD31E0756DB22E62E7166F7643A597861DDE87B8FE6643CCCE1D3029B969CAC3BF33E88C8324316203BD5E7255CBDCE5929F3CED63CAAF6D3EB9A87BBA81AE663E68319A24F07769F3073CD116E8DCD7335B938CBFB12E6A7A71E1C2FC8066654704D3C40C859E66AE23A6E28431D44341F72E7A7AA1E2D5DEA11AD01425595EB158098C48E42662A005D3B2C2784124370363165476FE392F72C346F0361884339860993E861B914754EB048879BDDFD09357EB77EDB95192D6598A29855AB36FDA24BA8195D6B8DE74DCECC6F326C3A3D68F7AB6A53B63CDB52C1143402AB6B5649B8C9FCD24CD2489734C7136617535F83836A301DE7CCF80DFF5F50A8FE373F0BB5E11E52BC1EF6627240D515DF86BD1CF00D0D10D04DEFCF1E79B5BECFE52007457C5DB8720B1C9FD2EA3EF1DB7A593EDDF1B00E20DF003003D4469C0EF83799BDFE4C21308D94909BFFB07003A94FD4E00F0FD239E6C4971CC33BC392DA2DA97C643D04568CD7FC440698118EB6F350FFB139F9B78BD104CF0EDD10FD0DFCE9881B39F336B401C069AAF15DFD045EEC0E74C7132D0EFDFCC4D5BF524D75DCEA6025434F5FBE68359F00BC3447DCB4EFF582A9A8E1BD6A3ACC0AC4DF335CF41F6E7364D947ABDF93AF6B9AF42F405CDC9A8223A1B63F4C7E667BF44197B227A2AD7F074FFBBF5E3E3BF7130D4C8');
INSERT INTO "payloads" VALUES(11,6,'b672766b72acc21da1539f7273521d7cce5c66fbe7d9f10cc7c530535570017b','2026-11-21T07:57:47.479Z',X'7801D553C16EDB300CFD9540D73981ED240EE6D30E0D0A0CEB3014EB6918044566126196E44AD49022E8BF8F54EC261BB60FD8C922F94C3E928F67613AD15665B92E444485298A560CC16B88D1B88328844E2180D32FE4DF3E3D92630886A2D238DDA70E24AA9368312428047A543DE1EAD5A22E0999ED0B408C2E9D227A0B4172D9B2103BD3F75CA73D8BBD0911A5531628C51703088172F4EAEAFCA85C8CE09894B78372CC890CD57581E8CA8ACC3B1F8618312885B3F54DACBE40B5C1DC480714E37EB9163D071F517BF2B6A2D954D56C7B4F4EED93C3C0F8CF9FC804AB0C7737646A1FE0A4ECD0C302212267387AC7BFBF5B56B36656D5CB55D3ACD7E295CA1CCD30FC273D4E5D30EF41BD5870282DE0D1D3B6482940EB65458C3B747E9A9F4B7647EB6A052B8920B4539006C1929CBE9DB3C6EA6521C6E53E241616A9AC4B1AB3122A92C24F158C42E3DDA48DE7A41CE685D5A42575929AC4C0FAA49F63DABDA9AD5C94ACB6C9F5BBE0FE44FD4593941AAE3CABAB8E47CD4E89A972F6BC7E2F040D45C94EA1A2FEC88C3F12451F9EEEE78FDB3BE272E8FD4EF53239F39C68103CBDDC315D0E5F5B218C55077A5E46931B0A9A4179EE746FD321B8D4F75C6F1291E4C93259F2ED016ECD00FBE4BA3146D440EA00F4E9E4C122E5AECBBA9957D5BCAEBE969B76BD69571BE29481D677666FFE857C7F83E4C3EBE934C7A499DE2FB25054B6');
INSERT INTO "payloads" VALUES(12,11,'aaa67834008107a5324482b332ebda6535bb45974f0daeeae80f98aff3bc7c2b','2026-11-21T07:57:47.479Z',X'7801D5544D6FDB300CFD2B81AE7302DB4D9CCEA71D1A741BD66148DBD330088ACD24C22CC995A8214590FF3E52B1DB9CF671ECC926F54491EF3DE928742BEA22CFAF331150610CA216BD770D84A0ED4E64A289DE836D9E29BF7A5C53A2F79A56A5B64D175B90A80EA2461F2113E85075849B5FCFE63921537C068821D5C480CE80977C6C9E898DEE3A3EA73E8AADF601A55506A8C4370D089E6A74EA35F959D910C07253CEF4CA724F14A8B6F5D4AE2C28BC71BE0F01BD5238595CAC956768A3310DD202ADF1BC7C16FDF62E60E3285B8B6A591493D52D251B172D7AC67FFD422118A579BA3EB5F6010ECAF41DCC10027285BDB3BCFDDD5531A926457935AFAAC5429CE898BDEEFB3732E33805F7DDAB670316A501DC3B528B9C02242F3B62D0D0BA913F1BCD86E4AA053B8920A429488D60C84EDF8FC963E5221383B877918D452E6B6383C9090559E197F25AA17676F4C653541693602579491D644366607FD2E61037A3DBCA7C96B3DBC6D460B8F9AC7CF120ED1951979E1C21EA00AF7D16173E3E97180B5395B4E3F42313448A92AD4245F351187E465ABD7BBC9DAE5737D4CBAE731BD5C968F553242298BD3431DD1CBE6D99D046EDE8F74C4D1AC8370C4ABCD37D1B2F828D5D77CA0606AB1706EFF7DA27D75D72489DFF81439EEB0D7078FFF1D3FAE16F0C96FFCB204B345C43C9DE64B929B705B80C3D6CA36D8735121764E3813EADDC192475CABCACA645312D8B877C592FDED7F325759A80C6B57AABFF05C94F57478FDB503409FC1BC756B6A7');
INSERT INTO "payloads" VALUES(13,12,'b02441afc0e8140f39d3bc09eee13e8857cb2bff6b95dc669dfa89844dc25327','2026-11-21T07:57:47.479Z',X'7801D5544D6FDB300CFD2B81AE7302DBCD47EBD30E0DBA0DEB30A4ED6918044566126196E44AD490A2E87F1FA9D86B4EFB38F694907AA2C8F71EFD2C4C2B9AAA2CAF0A1151618AA2117DF01A62346E2F0AA15308E0F413E5D70F1B4AF4C1D0A9344E77A90589EA281A0C090A811E5547B8F9E56C5E1232C7278018523A45F41682E467CB426C4DD7F13BCDB3D89910513A65814A7C358010A846A75E939F948B111C37E56DAF1CF744816ADB40EDCA8AC26B1FFA1831288593C5D9597D826A83799016E88CE7E5B7E86FEF236A4FD9462C57553559DF5052FBE43030FECB670AC12AC3D3F5B9B5F77054B6EF608610912B1CBCE3EBEF2EAAC97252D517F3E572B1102FF4CCC1F4FD1B99719C82FBEED5930587D2021E3CA9454E0192971D3168E8FCC89F4B764B7235829D4410D214A441B064A76FCFD963F5652106716F131B8B5CD6268DD9091559E1A70A46A1F16EF4C663520EB3603579491DA52633B03FE9724CDBD16D75392BD96D636A30DC7C56FFF620DD1951E79E1C21EA08AF7D56673E3E95180B53957CE3E57B218814255B858AE6A330FE48747AFB7033DDACAFA9977DE7B7AA93C999C74444307B7962DA1CDEB64218ABF6F4F7444D1E28680665DE69DFC64570A9EB5E8A8141DAD181C1BB8309D975E71C52E77FE090E77A031CDE7DF8B8B9FF1B83F5FF32C8120D6B28D99B2C37E57600E761805D72ED7046E282D401E8A7957B8BA44E5DD6CB69554DEBEABE5C358BAB66BEA24E33D0FAD6ECCCBF20F9D3D5D1C76D289A05FE05DEE2B6AF');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-21T07:57:47.124Z','2026-11-21T07:57:47.240Z','2026-11-21T07:57:47.240Z','{"imported": 6, "opened": 3, "held": 1}','[]','{"eu": 3, "us": 4, "soap": 0, "api": 10}',0,27005,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-21T07:57:47.248Z','2026-11-21T07:57:47.379Z','2026-11-21T07:57:47.379Z','{"inserted": 6, "failed": 1}','[]','{"eu": 1, "us": 2, "soap": 3, "api": 10}',4,27005,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-21T07:57:47.386Z','2026-11-21T07:57:47.470Z','2026-11-21T07:57:47.470Z','{"released": 3, "posted": 2, "verified": 1}','[]','{"eu": 1, "us": 2, "soap": 2, "api": 13}',0,27005,'jane');
INSERT INTO "runs" VALUES(4,'import-orders','cron','{}','2026-11-21T07:57:47.476Z','2026-11-21T07:57:47.511Z','2026-11-21T07:57:47.511Z','{"unchanged": 9, "imported": 2, "conflict": 1}','[]','{"eu": 2, "us": 3, "soap": 0, "api": 6}',4,27005,'jane');
INSERT INTO "runs" VALUES(5,'bc-insert','cron','{}','2026-11-21T07:57:47.517Z','2026-11-21T07:57:47.563Z','2026-11-21T07:57:47.563Z','{"gone": 1, "answer lost": 1}','[]','{"eu": 3, "soap": 4, "api": 9}',0,27005,'jane');
INSERT INTO "runs" VALUES(6,'recheck-status','cron','{}','2026-11-21T07:57:47.574Z','2026-11-21T07:57:47.594Z','2026-11-21T07:57:47.594Z','{"unchanged": 4, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 requests, 0 became eligible.", "Store us: 1 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "soap": 0, "api": 3}',0,27005,'jane');
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:38157','http://127.0.0.1:38157','2026-11-21T07:57:47.151Z','2026-11-21T07:59:47.000Z','2026-11-21T07:57:47.477Z','d60a7d72','release','2026-11-21T07:57:47.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T07:57:47.581Z',NULL,0,'');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:41013','2026-11-21T07:57:47.220Z','2026-11-21T07:59:47.000Z','2026-11-21T07:57:47.501Z','42a91e3f','post','2026-11-21T07:57:47.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T07:57:47.586Z',NULL,0,'');
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','de52f6b3e79b81f64e9dafa83ca5e80c48c78b25ed1d076a82c1d476ae1075a2','2026-11-21T07:57:47.536Z',0,NULL,'');
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
COMMIT;
PRAGMA user_version = 1;
