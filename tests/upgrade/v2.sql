BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-21 16:20:53.416605+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-21 16:20:53.418677+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-21T16:20:53.614Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-21T16:20:53.615Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-21T16:20:53.615Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-21T16:20:53.616Z',1,4,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(5,'2026-11-21T16:20:53.616Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-21T16:20:53.617Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-21T16:20:53.617Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-21T16:20:53.617Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-21T16:20:53.663Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-21T16:20:53.663Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-21T16:20:53.892Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-21T16:20:53.895Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-21T16:20:53.900Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-21T16:20:53.904Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-21T16:20:53.917Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-21T16:20:53.922Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-21T16:20:53.923Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-21T16:20:53.923Z',2,4,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-21T16:20:53.924Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-21T16:20:53.924Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-21T16:20:53.924Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(22,'2026-11-21T16:20:53.937Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-21T16:20:53.937Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-21T16:20:53.937Z',2,4,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-21T16:20:53.937Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-21T16:20:53.937Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(27,'2026-11-21T16:20:53.937Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(28,'2026-11-21T16:20:53.987Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(29,'2026-11-21T16:20:53.989Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(30,'2026-11-21T16:20:53.989Z',3,4,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(31,'2026-11-21T16:20:53.990Z',3,6,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(32,'2026-11-21T16:20:53.991Z',3,7,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(33,'2026-11-21T16:20:53.992Z',3,9,'sales order made','inserted','verified','','S-ORD101006','');
INSERT INTO "activity" VALUES(34,'2026-11-21T16:20:54.024Z',3,4,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(35,'2026-11-21T16:20:54.038Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(36,'2026-11-21T16:20:54.039Z',3,4,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(37,'2026-11-21T16:20:54.039Z',3,6,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(38,'2026-11-21T16:20:54.040Z',3,7,'released','verified','released','','S-ORD101005','');
INSERT INTO "activity" VALUES(39,'2026-11-21T16:20:54.058Z',3,9,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(40,'2026-11-21T16:20:54.065Z',3,9,'invoice found','posting','posted','','S-INV103002','');
INSERT INTO "activity" VALUES(41,'2026-11-21T16:20:54.114Z',4,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent.','');
INSERT INTO "activity" VALUES(42,'2026-11-21T16:20:54.115Z',4,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(43,'2026-11-21T16:20:54.115Z',4,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(44,'2026-11-21T16:20:54.171Z',5,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(45,'2026-11-21T16:20:54.183Z',5,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(46,'2026-11-21T16:20:54.186Z',5,12,'answer lost','inserting','unknown','','http://127.0.0.1:40695/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-21T16:20:53.895Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-21T16:20:53.904Z',NULL);
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
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:40695/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-21T16:20:53.421Z','','{}');
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
    forgotten INTEGER NOT NULL DEFAULT 0, conflict_code TEXT, conflict_message TEXT, conflict_since TEXT,
    UNIQUE (store, order_id)
) STRICT;
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T16:20:53.000Z','2026-11-21T16:20:53.000Z',NULL,'2026-11-21T16:20:54.086Z','processing','rule','2026-11-21T16:20:53.937Z','2026-11-21T16:20:53.987Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T16:20:53.922Z','48.40',NULL,0,'2026-11-21T16:20:53.987Z',NULL,NULL,'2026-11-21T16:20:53.613Z','2026-11-21T16:20:54.111Z','2026-11-21T16:22:54.000Z',NULL,0,'2026-11-21T16:20:53.613Z','dcb55131e074636e68daeaa66de3d6244fa847734e3082cfc6518130a0ee25c4',1,1,'dcb55131e074636e68daeaa66de3d6244fa847734e3082cfc6518130a0ee25c4','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T16:20:53.000Z','2026-11-21T16:20:53.000Z',NULL,'2026-11-21T16:20:54.222Z','on-hold','rule','2026-11-21T16:20:53.937Z','2026-11-21T16:20:53.988Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T16:20:53.923Z','48.40',NULL,0,'2026-11-21T16:20:53.988Z',NULL,NULL,'2026-11-21T16:20:53.615Z','2026-11-21T16:20:54.229Z','2026-11-21T16:22:54.000Z',NULL,0,'2026-11-21T16:20:53.615Z','f8da02216c4ef05ee10eaaec8d0f5882362cf10677bd8d0ca8ba29bd8317f752',2,2,'f8da02216c4ef05ee10eaaec8d0f5882362cf10677bd8d0ca8ba29bd8317f752','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T16:20:53.000Z','2026-11-21T16:20:53.000Z',NULL,'2026-11-21T16:20:54.222Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T16:20:53.615Z','2026-11-21T16:20:54.228Z','2026-11-21T16:22:54.000Z',NULL,0,NULL,'c72533b60d2d2ab075eebfe49ded91b57d1a68185d66acb3569a673bfbbcbe52',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','complete','posted','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T16:20:53.000Z','2026-11-21T16:20:53.000Z','2026-11-21T16:20:53.000Z','2026-11-21T16:20:54.086Z','completed','rule','2026-11-21T16:20:53.937Z','2026-11-21T16:20:53.989Z','S-ORD101003','S-INV103001',NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T16:20:53.923Z','48.40',NULL,120,'2026-11-21T16:20:53.989Z','2026-11-21',NULL,'2026-11-21T16:20:53.616Z','2026-11-21T16:20:54.112Z','2026-11-21T16:22:54.000Z',NULL,0,'2026-11-21T16:20:53.616Z','06130c0ba589ba62eb761070760211390924e3e85e2234cf7bae21c6be80b215',4,4,'06130c0ba589ba62eb761070760211390924e3e85e2234cf7bae21c6be80b215','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T16:20:53.000Z','2026-11-21T16:20:53.000Z',NULL,'2026-11-21T16:20:54.222Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T16:20:53.616Z','2026-11-21T16:20:54.229Z','2026-11-21T16:22:54.000Z',NULL,0,NULL,'7a6c710b94fccdfc3d44eddb5a23afa1b40c143d8d572335411689a7fe1a7727',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T16:20:53.000Z','2026-11-21T16:22:54.000Z',NULL,'2026-11-21T16:20:54.086Z','processing','rule','2026-11-21T16:20:53.937Z','2026-11-21T16:20:53.990Z','S-ORD101004',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 23", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T16:20:53.924Z','48.40',NULL,0,'2026-11-21T16:20:53.990Z',NULL,NULL,'2026-11-21T16:20:53.616Z','2026-11-21T16:20:54.112Z','2026-11-21T16:22:54.000Z',NULL,0,'2026-11-21T16:20:53.616Z','51028ee8e1928e384c5f7a5aef16717e24795603bc0fc8d8446deede18763017',11,6,'e3aa0eba52b1f4eec57ead80d7b0b58e5d6f3ee870a7d78004209332b2b8828e','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent.','2026-11-21T16:20:54.113Z');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-21T16:20:53.000Z','2026-11-21T16:20:53.000Z',NULL,'2026-11-21T16:20:54.086Z','processing','rule','2026-11-21T16:20:53.937Z','2026-11-21T16:20:53.991Z','S-ORD101005',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-21T16:20:53.924Z','10.89',NULL,0,'2026-11-21T16:20:53.991Z',NULL,NULL,'2026-11-21T16:20:53.617Z','2026-11-21T16:20:54.114Z','2026-11-21T16:22:54.000Z',NULL,0,'2026-11-21T16:20:53.617Z','37ae1dc1bcfbbda1086cb7d9ab6a972f85d8684ef8acbb3cb970f21043009ed9',7,7,'37ae1dc1bcfbbda1086cb7d9ab6a972f85d8684ef8acbb3cb970f21043009ed9','{"19":"CAP"}','',1,0,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-21T16:20:53.000Z','2026-11-21T16:20:53.000Z',NULL,'2026-11-21T16:20:54.086Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-22T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T16:20:53.917Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T16:20:53.617Z','2026-11-21T16:20:54.114Z','2026-11-21T16:22:54.000Z',NULL,0,'2026-11-21T16:20:53.617Z','cb5b98d14e3b2f8dd977e54b009d08920b481c7c67dc210581942d7c37f0b483',8,NULL,'','{}','',1,0,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T16:20:53.000Z','2026-11-21T16:20:53.000Z',NULL,'2026-11-21T16:20:54.118Z','awaiting-fulfillment','rule','2026-11-21T16:20:53.937Z','2026-11-21T16:20:53.992Z','S-ORD101006','S-INV103002',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T16:20:53.924Z','40.00',NULL,120,'2026-11-21T16:20:53.992Z','2026-11-21',NULL,'2026-11-21T16:20:53.663Z','2026-11-21T16:20:54.124Z','2026-11-21T16:22:54.000Z',NULL,0,'2026-11-21T16:20:53.663Z','529f4dd52966187576b53fd6b1a2ae4309b86fd92a98a11372e166a072c05143',9,9,'529f4dd52966187576b53fd6b1a2ae4309b86fd92a98a11372e166a072c05143','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T16:20:53.000Z','2026-11-21T16:20:53.000Z',NULL,'2026-11-21T16:20:54.232Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T16:20:53.663Z','2026-11-21T16:20:54.240Z','2026-11-21T16:22:54.000Z',NULL,0,NULL,'86586ea5b9500e4450fc4c7399df7af45e842b3a2eb416cade3c026742efc55f',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T16:22:54.000Z','2026-11-21T16:22:54.000Z',NULL,'2026-11-21T16:20:54.164Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T16:20:54.115Z','2026-11-21T16:20:54.170Z','2026-11-21T16:22:54.000Z',NULL,0,'2026-11-21T16:20:54.115Z','c44ca1dd99bb68875a8b96949a5ccb6e68242cce0cab68bde99da4d673937d34',12,NULL,'','{"25":"MUG-RED","26":"SHIRT"}','',2,0,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T16:22:54.000Z','2026-11-21T16:22:54.000Z',NULL,'2026-11-21T16:20:54.161Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T16:20:54.183Z','48.40','2026-11-21T16:37:54.186Z',120,NULL,NULL,NULL,'2026-11-21T16:20:54.115Z','2026-11-21T16:20:54.171Z','2026-11-21T16:22:54.000Z',NULL,0,'2026-11-21T16:20:54.115Z','a5f8090e7ca75262b94bf9d70601b8c6ca30743624c10b91d9ef35a48cb2b440',13,13,'a5f8090e7ca75262b94bf9d70601b8c6ca30743624c10b91d9ef35a48cb2b440','{"28":"MUG-RED","29":"SHIRT"}','',2,0,NULL,NULL,NULL);
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'61e236dcdc3d4ea14080a28ff4d970edf81a7b4266475df92562d35518577e7d','2026-11-21T16:20:53.542Z',X'5809D554CB6EDB3010FC1583D7CA86243F52E8D4438CB44553144E720A0A82A6D636519154F8281C18F9F70E69A9752F7D1C73927677B4DC9D19EAC454CB9AAA2CCB82F92042F4AC61BDB392BC5766CF0A26A37364E433F2EB870D12BD53A8726564175BE2411C59135CA482051B4407DCE2ED6C510299E333800D29197DB09A1C4FC75E156CABBA2E9DD39CD84E391FB8119AD0E28BA2400E3D3AF12BF95118EFC9A4A1ACEE85493321106DEB302EAF105E5BD77B1F9C1061B2BCA8D567A854212FD2126A69DF74165E7BEB83B4C8366C75555593F50D92D246135CC27FFE8490B45069BB3E8FF68E8E42F71DCD02F9903A1CAC499FBF995793D5A4AAE78BD56AB9642F38E6A0FAFE95EC386E91E6EEC5B32613B8A670B0500B4E21C89B1C316868ECC89F897A0BB91A969C04083425AE0269D8E9F174F658C1066D6F63F2154CD64619B2112AB8EFBB704A04654DCE20F114850959AF1A5612472EE185644F7CECE376345B5DCEF291636AF0DB6256FFB420BE195197961C21E248BF8D39761EEA636374C99997AF05032782B72208AC87D07F8BA8DE3EDC4C37EB6B8CB7EFEC56743C1AF514C143222F6F8C8B932E5BC194167BBC9E99C90B39994099765CB7F11E98D8752FC51906160602EF0ECA65CF5D5258FD9142545F038577EF3F6CEEFF4660FDBF042685864BC8933393DAC8ED882E4347BB68DAA1066D894B4778B47CAF03C4A9CB7A35ADAA695DDD57ABA62E9BE51C9366A0B6ADDAA97F41A61F57875FDBD034EBFB03ABEDB614');
INSERT INTO "payloads" VALUES(2,2,'7b3cc814d14cb8457f3d7eb85eaedb01e8e72cecf060134129f1d40041ea7e15','2026-11-21T16:20:53.542Z',X'5809D554CB6EDB3010FC1583D7CA86283F52E8D4438CB44553144E722A0A82A6D636513E1472593830F2EF5DD252E2531FC79CEC1D2E97BB33B33A31DDB196D735AF58448929B29679373D78D3B18AA9140238F544E0FA6143401FB48228B453267520501E598B2141C5D0A33494B7783F5BD49459E273021B2095227A0B41E437AF2AB6D5C668B767ED89ED7488289CB44025BE69400854C3C857F0B3743182CB4D79DB4B977BA240765D801805A7F0DA873E460C52E2647971D69C5395C6324807749687CD6FD1DFDE47549ED096ADAE389FAC6F08543E390C39FFEB170AC14A9DA7EB4B6B1FE0286D6F6086103157387897AFBF9BF3C96AC29BF962B55A2ED9333D73D07DFF46661CA7C87DF7F2C9824361010F9ED4229B00C99B1D3168E8FCC89F4B764B72B52CDB88524853101AC19297BE9F8AC116151BB4BD4DFB4C58F05D52588CC0EB8AFD92414BD4DE158480C7241D16BD1AB2923C0A455EC8DEA4CB316D47B335F5ACCE661BA1C16F8B59F36241BA33665D5A724C9147786D939660AC3C9C8F85A94A419E7F548C3891A29328693C0AE3CF44A7B70F37D3CDFA9A7AD91BBF954624A71F13F190C923B42C4EDEB48A692BF7E496333365A0A07252A19DD66DDC03978C79AECE69CB1702EF0E3A14CF5D52488DFF81C23CD61BA0F0EEE3A7CDFDDF086CFE97C0ACD0B084223B33AB4DD80EE0320CB04BAE1BCE485B102A00FD74626F91C469EA6635E57CDAF07BBE6A9BBA5DCEA9D392687DA777FA5F32F387CBD0A76D285AF4FD0D4C04B490');
INSERT INTO "payloads" VALUES(3,3,'63849992fd3662de58bfff6f1ffe7b38633568ea9f19989bebd76990f0b7037d','2026-11-21T16:20:53.542Z',X'5809D5544D6FDB300CFD2B81AE7302CB49DCC2A71D1A741BD66148DB5331088ACC24C22CC9D5C79022C87F1FA9D86D4EFB38F694907AA2C8F71E7D64BA650D2FCBAA6021CA98026B580FB6D576C70AA692F760D50B26578F6B4CF45E2B08425BD5A516449407D6449FA060D145D9216E713D5B9488CCF119C086944A213A035ED09B5705DBE8AEA3779A23DB6A1FA2B0D20096F8AE2182C71A9D7C4B7E913604B0D49433BDB4D41306B26D3D8420388637CEF721442F659C2C2FCEAA3354E998076901CF68587A0BFFF62E44E530DBB0FA8AF3C9EA1693CA251B3DE1BF7DC5108CD4345D9F5BFB080769FA0E661142A40A7B67E9FA87399FD4135ECD1775BD5CB2133EB3D77DFF4E661CA7A0BE7BF962C0466120EE1DAA85360194971C316868DDC89F4D668372358C6C8410D414848E60D04B4FC76C30147BD0F62E91AF7AEFDAA46236022F0BF64B7A2DA376366730F19CA48D59AF0AAD240F42A117C89B7839A4CD68B6AA9C9564B63135F86D31AB5E2D887746D4A52547883CC05B9BFCC2C6E7126361AC926F9C7E140C3991A29551E27818869F094FEF1E6FA7EBD50DF6B2EBDC46762259FD9C9007220FB3797168D30AA68DDCA15BCECCE481BC2250A61DD76DDC039BBAEE549C61D7AF04DEEFB5CF9EBBA4101BFF038534D63BA0F0FED3E7F5C3DF08ACFE97405268584241CE24B531B705B80C3D6C936D8733D41684F2803FADD89988E25465554F399F56FC81D74D5536CB39769A81C6B57AABFF05491FAE0E3F6D43D1ACEF6F7D14B4CC');
INSERT INTO "payloads" VALUES(4,4,'87f33272512f883f2628229a1f7f882e54bf16225d93533a0d4a9a1510ae089a','2026-11-21T16:20:53.542Z',X'5809D554C16EDB300CFD9540D73981E524EEE0D30E0DBA0DEB30A4ED69180445661C61B6E44AD49022C8BF8F52ECCCA76E3BF694F0F189221F9F7C62BA6615CFF365C63C4A0C9E554CD9AE6F01A1661953C13930EA85E0CDD39680DE69055E68A3DA508340796415BA0019438BB225DEEAFD62951333C517021B20153CDA0E9C88B7DE646CA7DB569B865527B6D7CEA330B2032AF14DD3F58E6AB4F20FF8591AEFC1C4A6A84169624F14C8BA76E0BDE014DE5AD77B8F4E4A9CAD27B9E242551AD32035502E8E1BEFA2BFBDF5A82CA1152B6F389F6DEE085436187491FFF50B85D0491DA7EB536B1FE028A3480B048FB1C2C19A78FCDD92CFCA192F96ABB25CAFD999AE39E8BE7F23338E53C4BE7BF9D28141D1011E2C6D8B8C02B4DEE8886187C68EFA99D0ED685D158B46220AED148446E8C84DDF4F83C532362CF73E34513167EBA0303981E719FB259D96A8AD490801CF411A4C0B2BC84BF228149921DA930EFBB01BDD56E48B3CBA6D8406C3AD16C5D5837466644D3D3952E411267D4E7C7C293116A62AE9C4F947C64814296A8992E6A3D0FF0C94BD7FBA9B6F37B7D44BD3DA9D6C4530FA399010513D42D3CB898F2D63BA930DD9E5224D1AC8A9484ABAD37B1B1F82096D7BCE0605F955C1878376C975530D29FD8A86947D0B1A3E7CFCB47DFC9B82C5FF2A1857343C4311BD19D74DD81E601A3AD807530F395A2E08E5807E6AD17448DB29F2A29C733E2FF8232FAB22AFD6D1EB89D8D95AEFF5BF30AFDFD6578A9E7F03F87CB865');
INSERT INTO "payloads" VALUES(5,5,'d87b53409cb74ee1015557bda08c250c174052fdba4f3481d3798dccb5217735','2026-11-21T16:20:53.542Z',X'5809D5544D6FDB300CFD2B81AE7302CB49DCC1A71D1A741BD66148DBD330088CCC24C264C9D5C79022C87F1FA5D89B4FFB38F694F089A2C8F71E7D66AA650D2FCB55C17C80103D6B980423516B6C59C164740E8D7C2178F3B425A0774AA217CA481D5B14014EAC092E62C1820DA0296FF576B12A2933C7D704364032FA603B7422BD7A53B09DD25A99036BCE6CAF9C0FC2408754E28BC2808E6A68F80D7E04E33D9AD494ED7A30A9270AA06D1D7A2F3885B7D6F5DE07071066EBC959754D952AE4415AA4B3346E7A8BFEF6D60769096D587DC3F96C7347A0B4D10497F23F7FA2103B5069BA3EB7F60E4FD0F51A17017D48158ED6A4EB6F967C56CF78B55CD5F57ACD2EF4CC51F5FD2B99719C22F5DDC34B8726880EC3D1925A641424799323060D8D1DF933B1DB915C0D4B46A214D214850AD8919BBE9EAF165B166C10F73E1E1263CEB65186EC045E16EC07380541599311029E23989005ABC84B701292CC90EC49977DDC8D6EABCA4599DC364283E1568BEA9707E9CE9835F5E49802279CF439F1F1B5C45898AAE41B976F05235240B41080E6A3D07F8F747AFF7437DF6E6EA99783B63BD0221AF51C8988C41EA17973D2B2154C757020BB5CA9C90339999232EFB46FE32298A8F5A51818A4151D187C382A975D37E590FF91433A7D0D1C3EBCFFB07DFC1B83D5FF3298241AD650246F26B909DB234E4387FB68DAE18CC445211DD24F2B0E5D2075AAB2AAE79CCF2BFEC8EBA62A9BF5923ACD899D6DD55EFD4B66FA7469FAB80D45B3C03F013BF6B5E0');
INSERT INTO "payloads" VALUES(6,6,'11fcae75602dc292790c957ffd3f7e63ca7ded6431a034f7c3df1b3924a31fb0','2026-11-21T16:20:53.542Z',X'5809D5544D6FDB300CFD2B81AE7302CB49DCC1A71D1A741BD66148DB5331088ACC24C22CC995A82145D0FF3E4AB13B9FF671EC2921F94491EF3DF9CC74CB1A5E96EB82059418036B58EF9D8210B43DB082A9E83D58F54CF9CDC39612BDD75415DAAA2EB620509E58833E42C1D0A1EC08B77ABF589584CCF105C086948A019D012FD2B565C176BAEBD23DCD99EDB50F28AC34402DBE6940F0D4A393BF939FA50D016C1ACA995EDA341305B26D3D8D2B3885D7CEF721A0971267EB49ADBA4095C6BC480B544BFBA6BBE86FEF022A47D986D5579CCF363794542E5AF409FFF50B8560A44EDBF579B40F7092A6EF6081103075383A9B8EBF5BF2593DE3D57255D7EB357BA16B8EBAEFDFC88EE31669EE5E3E1BB0280CE0D1915AE41420799323060DAD1BF9B3D1EC48AE86252711843405A1110CD9E9F17CF1585DB041DCDB988C452E6BA3C2EC044E56F829BD96A89D1DBDF114A5C52C58455E9227A1C80CC99F7438C4DDE8B6AA5C94C96D636A30DC6A51BD7A90CE8CA8A92747883CC164CE898F2F2DC6C6D4259F78F95E3022458A56A2A4FD280C3F22556F1F6EE6DBCD35CD72E8DC4E76225AFD148988C41E65F3CB49AFAD60DAC803D9E5424D5EC8AB04CABCD37B1B1F828D5DF7520C0C5EBD327877D43EBB6ECA21FF2387547D0B1CDE7DFCB4BDFF1B83D5FF3298241A9EA148DE4C72536E0F300D3DECA36D871A890B4279A09F561C0C923A5559D573CEE715BFE7755395CD7A499366A071ADDEEB7F41A64F57471FB7A16916F817A71EB683');
INSERT INTO "payloads" VALUES(7,7,'24d4c3932d7b3619297c6908a23192ba1c3cac4fadd983be9917ba08204f5918','2026-11-21T16:20:53.542Z',X'5809D553C18ED33010FD95CA57B2559CD24073022D2B2484D00AC109ADACA9336D2D623B6B8F5157D5FE3B63A7110171E0CAA99DF1CBCC9B376F2EC2F4A29375DD562212508AA21363F01A6334EE282AA15308E8F413E7EFBE7EE6C4180CBF2AE3F4907A540467D151485809F20403E364BD7EBD636489278090534AA748DE6250B96D5D89BD1986DCA7BB8883099194038B5CE2DE2061E01A03FC4A7E001723BA4CCADB115CE6C401F47D60BA4A72F8CE8731460A00B4DA2EDE9A09AA0D95417AE4B73C6FEEC57F471F497BCE76A27D25E5EAEE3D27B54F8E42C67FFAC8215A3079BAB1507B8367B0E3806BC248B9C2C9BBFCF98B8D5CB52BD96C5EB6ED762B9EB9CDC98CE37F32E33C45E63DC2934547CA229D3C6F8B9D82BCDEEC88EB0E9D9FF573C9EE795D79F575CB10DE292A4368D94EDF2E93C77695B82EF716C6AC58F07DD2549C209B4AFC8060808C77B3371E13382A0B93EC25382BCD66C8FEE48F63DACF6EDBADEB7A91F9DD6F7F80FEE2482E8C0B960B174F8E5D742A1E7E7EA8044B02AA07029E8EC3F83D31ABDBB7F74CE338F83D0C2A39F3985882AC1B67CBCD888E2530168EEC9349933249D0195304E7439B2FC0A561C8AD66F7A82C69E6C9B903E2320C7848AEBFBE312B543A20FFF4EA68896B3775D3DE4879D3C82FB2ED9ABADB6E9852015ADF9B83F91764BEB8816FF25AB4D0FB098A25533C');
INSERT INTO "payloads" VALUES(8,8,'7590ccdf7b0d76889993d55469ee61106a40f4d46c53e423120ebacfb85c60a6','2026-11-21T16:20:53.542Z',X'5809D5534D8F13310CFD2B55AECC5693299D95E6C481D54A082184E084509466DC36225F9B38B0AB6AFF3B76DAD116C4812BA719DB2FF6B3FD7C12761693ECFBDB4E14D4588B9844CAD14029361C44274CCD19827922FFDD974FE448D95254D9605C9D41A17E1413E60A9DC088DA116EB3EE37046CE6392EFAF5965DA6168C1EB2E2AA7D2776D6392E339DC4DEE6822A680F94E1A305844C0F9C7E71BED3A114089C26FAA403532243CF7326B64A92F936E6540A66AD71B5BD8A0D67A8B1D8FA988162DC2ED7A2DF140B9A48DE498CB752AEEEEEC969620D9819FFE13D99E0B5E5E652A3F6061EB54F0ED6080539C331067EFE6A2357E34A0E9BD7E3B8DD8A672A73B429FD273D2E5D30EFA49F3C04541EF018695B2414A0ED5EED30C4657EA1FA1DAD6B122C2482D04E4159044F6AFA7A6A121B64272ECBBDB77B5CFDCC3AF1DC729CABC1A607B9E9C40F9DAD461BC3A29087AA03B6B55102D29A32240916293D2E75B7486E586FFB2BCFEFAAFB03F4175D526278E1CA952E52BEE8F6AA52F33C7FEB040D46AB59A3A61EC92CDFEB99D5C1C59D76AA06FB50690A3CBAD6285D8D98886727ACD707FA3F0FA635920DA3DAD4E9D8963308D539AEB44848F15C9926F9F600D766867D0DF32546A440990CF499D5C123E51EFA61BC91F266909FE5380DFDD4CEB1017D9CEDDEFE0B92CFCED1615E92367ABF00799B549E');
INSERT INTO "payloads" VALUES(9,9,'d050199b5716bfb7fefdd6b2ae933ae36baa29c45ef47d163a577be24fe882fb','2026-11-21T16:20:53.642Z',X'5809ED58DF6FDB3610FE570CBDCE71242776623FADEBDA6D0F1B86267D6A0A8196289BA82CA914653B0DF2BFF73B52A47E262DBA62C0B0E625E6DDF1EE78BCFBEEA8072F973197DEFAC113B1B70E7C7FEA4555A9F23D972151B08E99E2612439FE81E0DD30359DCC83C95FF96132F7E7CB49B05CCFFDF5E262F2938F3F6FEA893254EC148A2C4AAB521C78584811896CEBAD139696BCD6B8CF639188AF54A97D2877A228F4061829155355A97D0C02BB847B2F8E4C28189BBCAED244A4E99E678AC4AB8DCA154B437E22E72078E9CF6A7F1D0F1E3FCD34BBDCA60D2B79A83D82B130CA4B059D8EDB6134369FE037769F10E8D9EE6AA75847292B4D302EA79E766DC7B2381D73ADC31871ADCB1F71AD2BD0736DC01C71ED2859518CB9D6618CB8D6E58FB8D615E8B93660765D7B323D0CA3B1D6248EE1F4CC08C5F728004A366F7D816AD06B97BB28A882DD5356867BAE763995D44BC963A1262F998C91AA965DC8FC20509C3AC7B32A4D1B96497EEC8C58A12AECC636C9932A8B791CB27D5E21E75BD9A86B3C4459C6622BB45F7521A2D0A5AE6D981FD9B715890A232E150A35221418AA1645C8E258F2B284C160359FF9B3F9EC0AEE348CF0B0040FA42DCF418DC83B790FD2DB0CB1892737A8645EF6F970379F93D00D38512525CFA27B53EEAD7594C75C0BFDDA96E2A70879B8E5A18466B0035DE954ED1A9F629EB02AC5C97A5A07F48E76C43C49C22C275FF5711C4EEE717AB62543702216A53EE148AC402FF20C976024203F2CF73A98264A00648DA6314FB906DFFADAF886DD87F5A552FE10E8464C2A1D1ECFF73789BF0AAECE56C9D5E66C71B9BC3CBB66817FB65A2C166C7311FBCB05E5CB06E04845E8AEEFC14B842C5598B13D9DE545CC20055C71945727B62F524EC6F27DC132BA432C4A25395761805530B9E5A59ABCC91959A819748BB44728DA40020798263594C664EA969F1825C027516075757DE507B4E1C944A9399D1429767946BA70481F6D0CFBF99E0994A0C762F6330C90EB335C9E022BC9E53E44F34963DCE5BBF78FA070BAD677EF75BCF5CE302F10D0CC352D7440AA12C4390ED57D015BA626CD3D94792523B27F3C1EC977E45FC6539BAFFCA4B8CCD07DAC98D91AE55929B61981018C3F7885883E5445ED8705797855376778F92F5FD03FB990FEE53E731DC3BB135F04511B9E06455FA70CA9471955B740D39469A2417776EDC4AE1DA05B82C6F1D6A2DB1EC69A2A84BBFDCE0E170346DB58778BB53AA076CDBBE37E429ADBB4EA12EBBA7D75E0F2FEB8E35257188D4C54E51F2B035C0F5E25A928764A15E5FAEEFCEE9C1562B6115B943466BE88CFF0E3EE5C378612CC4D14CC2FEECE0FF3BB739DE8A0A1BA206015D7F0C189D122D7F6A82DD99CF7BE4D051567B75C814A82824039D2AE8E0611F51C8BFE19579101C5E57CB5987A07260543E3A5C176794114B3C5D45D9D499A8B0B342C8BC77A3A9E7A758CFFACB648325AA089986919316D512994B851E5A8E5878A7EBFFDEDECCD2BEA555511618D1F064ABC62775FA2C7A6367769642638095C8BD01497C50386CBB001A7379FE844AEC7136FEED49B59C626F080D1A8EF6FE9A93F72B1DDD1B9310A98767B14B1DAD1514C1BC6097756E6D2CAC4BC3032B385D9F4B142F474C798B7AA59BF24282CCE6D5DDA26348D8B635C77B23166EF0C9894EC34E5E0DF3AD4E220498CD848AF971C73596673C98D9EF593CAADEB7CB2B7EEE8FDF74487D124813B4B973F1289AE40EFBC8ED99964DC8975ADD3BB0B07E6079A5C8DDBA689194AAC3BB9A124E28431D42144FF2C7A7AA1E2D5D1A11AD014255956B248098C48142662A005D3B2C4784124A3BE609805553DFFB48BDCB071791B0CC2295CA899EE0E37220BA9D60910B36ABFA187AFB66FDB736324695E8FAE6993E8065ED6CE0DA6E36637DE37299EB66ED4AB5BBA75D61CAB26620848C4B6926C93F2D64CD24C92D0638AB3B9565B838F53331ACC2D5C910B03F0BBBE5E5D75C1EF7A45946F04BF9B9D903444F5E1AF436F01A0A51B08BCF9FD8F37B7D8FDB500688F8AC70F416293FB7DC6303A764B2FDBFF6B0088378076B981BA1F00683FE2FC00408B290DF8FCAF00F0FD239E6C717ECC52BC396B44AD5F1A0F5E1FA135FF1103651D34ACBFD73CEC343E37F13A21B8E0DAA31BA0BF9F3323BA9F736B441C0EE2918DAF15DF314456E173AE5819D8776FE626B31DC97697D6540090A77EDF7C31F37E6198A86FD9E9EF9A8AA66387F530CD316BD320C933909DDEE60541BDDE7C1DFBD25721FA826665541EB6C618FDB5F9D92F51C69F909ECA15223DFEF1FAF1F133E139D7E9');
INSERT INTO "payloads" VALUES(10,10,'8c4e5e370c5badf1e2067f8067c6f499f0f59b205bedb4a536e1d3b9674853f6','2026-11-21T16:20:53.642Z',X'5809ED584B6FDB480CFE2B86AEEB38966327B14FDBED761F875D144D7A6A0A612C8DEC4165491D8D6CA741FE7B3FCE4BD62369D12D16586C738987E4901C0EF991A387A0900997C1EA211049B00AA7E13888EB4A153B2E23A24CC741C2148F62C9F10F84E086A9F168168EFE2EF6A3D97476390A2F57B3E96A7131FA698ABF601C882A52EC18893CCEEA4AEC79544A118B7C13AC529655DC6ADC158948C557AAD43E545B51967A038C548AA9BAD23E5EB915BC7B716042C1D6E835BBDFF15C9164BD56856259C48FE41784E6D38975D5F3E0ECD34CB3CB6F5AB38A47DA19188AE2A252D0E9B92D4663F3097E63F709818EEDB6760A739CB1CAC4613E0EB46B5B9627D9906B2DC6806B6DFE806B6D818E6B3DE6806B07C9CA72C8B51663C0B5367FC0B5B640C7B51EB3EDDA93E961188DB526710CA7634628BE43EE53B205AB0B14825EFBB4452D95262BA31D57DB82AAE9A5E48950A3974C264855C72E65B117A84B9DDE799D650DCBE43D76963C4F1049EC923CADF3842711DB153552FE241975754728C8446C8476CB96204A5CEAAA86F5817D1B91AA28E652A14463AAFFBE6A51462C4924AF2A180C97B3C974329B5CC19D8611ED2FC10369C30B5063F24EDE83F436476892D10D6A98575D3EDC2D662474034E5C4BC9F3F85E474283935DC745C2B5D0AFA752FC18230D373C92D00C76A80B9D8A5D2353C25356673859476B8FDED28E90A7699417E4AB3E8E47C81D4ECF3664084E24A2D2271C8815E86591E3128C04E4FBD56E8369A20428D6389AF08C6BD8B5D7C6D7EC3EB2974AE943701B33A9747882E52C8D97EB657A360FD3C5D9E262797DB6BE9AA767D3984FF97C1E86C99461C35A641A1EFCF53D04A990958A72B6A3B3BC48480AB0E229AF8E6C57669C8C15BB92E5748758544A72AEA210AB7074CB2B357A5330CA63CBA05BA43D42D10612D8C334A9A12C2653B7FCC828013E8912ABABEBAB69481B9E4C14CB69A548B92D72D2B5582CA6A1BE66BE63021518B084FD0C03E4FA049747CD202DE42E42DBC912DCE5BBF78FA070BAD677EF75BCF5CEA82811D0DCB72BF43EAA12C43989D47D095BA624CD3D54452D63B27F381CC877E45FCE3397AFFCA8B8CCD17C9C98D91A17792536397528187F084A117FA84BEB87C3787865DAF20C5EFECB17F44F2EA47BB9CF5C47FFEEC41731D485A701D1DF3286D4A38CB21DD0F464E02DFDF0DDC4AD3D9E3B8286F19345BB3B0CF55408B7DB9D9B2D7A8C5363ED2DCE6A8FDA36EF8FFB0969EED2AA4DB475FB6ACFE5FD61CBA5AE301A96A8D37EAC0D703D04B5A4A2D82A5556ABBBF3BB73568AC95A6C50D298F6623EC18FBB73DD182A30D77138BBB83BDFCFEECE75A28386F110024EB1850F0E06643CD9DAA3B6E4723EF83615549CED72052A090A02E588AF0E34DA0611F5048BF699D4B101C5CBD972310EF64C0A965BCA0551CC16537736937470718186E5F098A66014A08DF15F35755C5AA089983919313DA1522871A3CA53AB0F35FD7EFBFBD99B57D4ABEA32C61A3F0C9404E5F6BE428FCD40D19946C332C149E85B84A6F82CEE317C86F5389DF144ABB7D34930F3EACD28E312B8C768D477B774D41FB8D86CE9DC18054CBB3D88446DE928A60DE3845B27337732092F8DCC6461367DAC113DDD316627D5ACDF101416EFB62E6D139AC6C521AE3FD910B373064C4A6E9AF2F0EF1C3AE120498CD840AF975CD53277B9E4274FFB98F26B9B4FEED63DBDFB9C68319A24F06769F30722D116E89CD7335B938C3FB12E6A7A71E1C07C8F66654704D3C40C25D19DDC505271C418EAA1A07B163DBD50F1EAE8500D688A922CAF58AC0446240A1331D082695961BC2092515F32CC82CACE3FA7456ED8B8BC3506E10C2E58A6BFC3B5C823AA7502C4BCDEADE9C9ABEDBBF6DC1849EB2CC59442ADD9376D125DC34BEB5C6F3A6E76E37993E151EB473DDBD29DB3E65896882120159B5AB275C64F66926692841E539CCDB5BA1A7C1C9BD1006FBE67C0EFFA7A89C7F129F85D2F89F28DE077B3159286A82EFCB5E82700E8E806026FFEF8F3CD2D767F2D00BAA3E2ED4390D8E47E97D18F8EDBD2C9F6FF1A00E20DA05D6EA0EE0700BA6F383F00D0614A033EFF2B007CFF88275B521CF20C6F4E8BA8F6A5F11074115AF31F3150DAA061FDBDE661AFF1B989D70BC105DF1EFD00FDFD9C19D0FD9C5B03E270108F6C7CADF88E21720A9F73C5C9C0BE7F333799ED49AEBB9C4C050079EAF7CD07B3E0178689FA961D5F5B2A9A8E1BD6A3ACC0AC4D8324CF41F67A9B264ABDDE7C1DFBD25721FA82E66454119D8C31FA63F3B35FA28C3F113D956B44BAFFDDFAF1F13316D1D4AE');
INSERT INTO "payloads" VALUES(11,6,'9d1aae5d1b03cd38c743f5aa69baeb2b108201d6e3734dc001e33e675a8584d3','2026-11-21T16:20:54.086Z',X'5809D553C16EDB300CFD9540D73981E5C41EE0D30E0D0A0CEB3014EB6918044566126196E44AD49022E8BF8F54E3A52BB60FD829E1D333F9483E9E851D442FEBBAAD44428D39895E4C311848C9FA83A884C93182374F846F1FEE0998A2A55765BD19F3000AF549F41833540203EA9178CD66D5D4C42CF10B415C20931306075171D9BA123B3B8E5CA73F8BBD8D0995D70E28C5170B0891728CFA0A7ED43E25F02C2AB8497BD644811E86487295A4F026C429258C5AE3A27DF5D6BC508DC5D2C800F4C6FD722DFA3B85842610DA8BEEBD948BED2D8126648F91F99F3F51084E5BEE6E2AD23EC049BB6984154242CE700C9E3F7FB7968B6E219BF5A6EBDA563C5399A39DA6FFA4C7B90BD63DE927071E95033C06DA16390568BDEC88CB0E7D98E7E7B3DBD1BA7AC14E220AED1494457064A76FE7E2B1665D89CB72EF321B8B5C366483C50992ACF05347ABD1063F7BE3316B8F65610D79499F942133B03FE9E39477BFDD56AF6A76DB0CFD69B8B7ACBF789252C355A7BCFAF8E2D93931552EC8F3F74AD050B41A346AEA8FC2F423D3EBDDC3EDF27E7B435A0E63D8E951656F1F330D82A74768B91CBEB64A58A70F649797D19486A26152993BDDDB7C083E8F23D79B4DA478B22C96B03DC0EB30C23EFBE1F246D2409908F433A88343CADDD44DB79472D9C8AFB2EB9BBA6FD7A4A9105D18ECDEFE8BD9F4ED6666F2E18D749A97A445DE2FAD1B549D');
INSERT INTO "payloads" VALUES(12,11,'56b04117ccd17fc3205904b2f5296a65f7fedd61599faf5c7a56502d338a238c','2026-11-21T16:20:54.086Z',X'5809D5544D6FDB300CFD2B81AE73024B4DBCC2A71D1A741BD66148DBD330088ACC24C22CC995A82145D1FF3E4AB1DB9CF671EC2921F94491EF3DF989998EB5BCAE2F2B1651618AAC6543F01A62346ECF2AA65308E0F423E5D7F71B4A0CC150551AA7FBD4814475642D860415438FAA27DCF272B1AC0959E213808D299D227A0B41E66BEB8A6D4DDFE77BDA27B63321A274CA02B5F8660021508F5EBD263F2B1723B83C94B7837279260A54D7051A57720AAF7C1862C4A014CE56673571826A8365910EA896F7CD77D1DFC147D49EB22D6BDE733E5B5F5352FBE43064FCD72F148255266F3794D13EC051D9A1870542C4DCE1E05D3EFEEE82CF9A191717CBA659ADD8335D7330C3F046769CB6C8730FEAD1824369010F9ED422A700C99B1D316AE8FCC49F4B764B72B52C3B8920A429488360C94EDF9F8AC7C4AA62A3B837291B8B5CD6258DC5099CACF04B05A3D0783779E32129874530415E5247A9C90CD99F7438A6EDE436512FEAECB629351A6EB9102F1EA43313EADC9313441DE1754E7EE6E3538BA9317529279E7F548C4851B253A8683F0AE3CF44D59BFBEBF9667D45B3EC7BBF55BD4CCE3C242222B347D9F272F26BAB98B16A4F76395153160A3A830AEFF4DEA687E052DF3F572383CD0B83B707138AEBCE39A4C9FFC061DEEB0D7078FBF1D3E6EE6F0C8AFF65304B343E4399BD99E5A6DC0EE03C0CB04BAE1B6B242E481D807E3AB9B748EA885A3473CEE782DFF1A615A25D2D69D202B4BE333BF32FC8FCE9EAE9E336362D02FF06C268B68F');
INSERT INTO "payloads" VALUES(13,12,'c843db389c494d56275cb4a9b20707933847d5b216d506e74118fc73f5c939be','2026-11-21T16:20:54.086Z',X'5809D5544D6F1A3110FD2BC8D72E68ED004DF7D44350DAAAA92A929CAACA32DE01ACAEED8D3F2A22C47FEF8CD96D38F5E39813CCF8793CF3DE9B3D32D3B286D7F5BB8AC5A4528EAC617DF01A62346EC72AA67308E0F433E6578F6B4CF4C1E0A9344E77B90599D481352964A858F24975889B5FCFE635224B7C06B021A5734CDE4290F46C5DB18DE93A7AA739B2AD093149A72C6089AF061204ACD1A997E427E56204474D79DB2B473D61A0DA3660BB926378E3431F630A4AA5C9E2E24C9CA1DAA432480B7846F3D25BF8B7F731698FD9862DDF723E59DD6252FBEC5220FC97CF18825586A6EB4B6BEFE1A06CDFC12C414C5461EF1D5D7F73C527CB091757F3E572B160277C666FFAFE95CC384E417DF7EAD9824BD242DA7B540B9D02282F3962D0D0F9913F97ED06E56A18390921A8294893C0A29DBE1D8BC7C475C50671EF32190B5DD6669D8A13385AE1A70A4625E3DDE88DA7AC5C2A8209F4923A488D66207FE2E59837A3DB443DABC96D636A30DC7C267E7B10EF8CA84B4F8E107580973EF9858FCF25C6C258A5DC387DAF1892A264AB92C2F9308C3F329EDE3DDE4ED7AB1BEC65D7F98DEA6476E6292311C41E66CBE6D0B655CC58B543BB9CA92903054DA0C23BEEDBB8082E77DDA91A18C41D1D18BCDF9B505C77C92176FE070E69AE57C0E1FD878FEB87BF3128FE97419268584349DE24B931B705B80C036CB36B87331417A40E803FADDCD984EA885A2CA79C4F057FE0CB46886631C74E0BD0FAD66CCDBF20E9D3D5E1C76D285A04FE05D9F4B697');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-21T16:20:53.421Z','2026-11-21T16:20:53.674Z','2026-11-21T16:20:53.674Z','{"imported": 6, "opened": 3, "held": 1}','[]','{"eu": 3, "us": 4, "soap": 0, "api": 10}',0,1818,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-21T16:20:53.688Z','2026-11-21T16:20:53.940Z','2026-11-21T16:20:53.940Z','{"inserted": 6, "failed": 1}','[]','{"eu": 1, "us": 2, "soap": 3, "api": 10}',4,1818,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-21T16:20:53.948Z','2026-11-21T16:20:54.068Z','2026-11-21T16:20:54.068Z','{"released": 3, "posted": 2, "verified": 1}','[]','{"eu": 1, "us": 2, "soap": 2, "api": 13}',0,1818,'jane');
INSERT INTO "runs" VALUES(4,'import-orders','cron','{}','2026-11-21T16:20:54.076Z','2026-11-21T16:20:54.133Z','2026-11-21T16:20:54.133Z','{"unchanged": 9, "imported": 2, "conflict": 1}','[]','{"eu": 2, "us": 3, "soap": 0, "api": 6}',4,1818,'jane');
INSERT INTO "runs" VALUES(5,'bc-insert','cron','{}','2026-11-21T16:20:54.144Z','2026-11-21T16:20:54.204Z','2026-11-21T16:20:54.204Z','{"gone": 1, "answer lost": 1}','[]','{"eu": 3, "soap": 4, "api": 9}',0,1818,'jane');
INSERT INTO "runs" VALUES(6,'recheck-status','cron','{}','2026-11-21T16:20:54.219Z','2026-11-21T16:20:54.253Z','2026-11-21T16:20:54.253Z','{"unchanged": 4, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "soap": 0, "api": 3}',0,1818,'jane');
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:39021','http://127.0.0.1:39021','2026-11-21T16:20:53.474Z','2026-11-21T16:22:54.000Z','2026-11-21T16:20:54.078Z','d60a7d72','release','2026-11-21T16:20:53.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T16:20:54.231Z',NULL,0,'');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:43447/abc123','2026-11-21T16:20:53.641Z','2026-11-21T16:22:54.000Z','2026-11-21T16:20:54.118Z','42a91e3f','post','2026-11-21T16:20:53.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T16:20:54.241Z',NULL,0,'');
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','a5f8090e7ca75262b94bf9d70601b8c6ca30743624c10b91d9ef35a48cb2b440','2026-11-21T16:20:54.171Z',0,NULL,'');
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
