BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-21 17:15:16.705654+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-21 17:15:16.707625+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-21T17:15:17.938Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-21T17:15:17.939Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-21T17:15:17.939Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-21T17:15:17.940Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-21T17:15:17.940Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-21T17:15:17.940Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-21T17:15:17.940Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-21T17:15:17.983Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-21T17:15:18.185Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-21T17:15:18.186Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-21T17:15:19.377Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-21T17:15:19.382Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-21T17:15:19.397Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-21T17:15:19.414Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-21T17:15:19.488Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-21T17:15:19.516Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-21T17:15:19.516Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-21T17:15:19.517Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-21T17:15:19.518Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-21T17:15:19.518Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-21T17:15:19.544Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-21T17:15:19.544Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-21T17:15:19.554Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-21T17:15:19.554Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-21T17:15:19.554Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-21T17:15:19.751Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-21T17:15:19.757Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-21T17:15:19.763Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-21T17:15:19.770Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-21T17:15:19.774Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-21T17:15:19.833Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-21T17:15:19.857Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-21T17:15:19.863Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-21T17:15:19.904Z',3,9,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(35,'2026-11-21T17:15:19.911Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-21T17:15:19.957Z',4,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent.','');
INSERT INTO "activity" VALUES(37,'2026-11-21T17:15:19.958Z',4,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(38,'2026-11-21T17:15:19.958Z',4,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(39,'2026-11-21T17:15:20.224Z',5,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(40,'2026-11-21T17:15:20.325Z',5,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(41,'2026-11-21T17:15:20.355Z',5,12,'answer lost','inserting','unknown','','http://127.0.0.1:41697/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-21T17:15:19.386Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-21T17:15:19.415Z',NULL);
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
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:41697/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-21T17:15:16.710Z','','{}');
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
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:15:16.000Z','2026-11-21T17:15:16.000Z',NULL,'2026-11-21T17:15:19.938Z','processing','rule','2026-11-21T17:15:19.544Z','2026-11-21T17:15:19.751Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:15:19.515Z','48.40',NULL,0,'2026-11-21T17:15:19.751Z',NULL,NULL,'2026-11-21T17:15:17.937Z','2026-11-21T17:15:19.955Z','2026-11-21T17:17:19.000Z',NULL,0,'2026-11-21T17:15:17.937Z','734d8e3dbd400e16105fa9152a11750aa28f427f3bf96057c0158e332f1f4fcf',1,1,'734d8e3dbd400e16105fa9152a11750aa28f427f3bf96057c0158e332f1f4fcf','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:15:16.000Z','2026-11-21T17:15:16.000Z',NULL,'2026-11-21T17:15:20.515Z','on-hold','rule','2026-11-21T17:15:19.544Z','2026-11-21T17:15:19.757Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:15:19.516Z','48.40',NULL,0,'2026-11-21T17:15:19.757Z',NULL,NULL,'2026-11-21T17:15:17.937Z','2026-11-21T17:15:20.524Z','2026-11-21T17:17:20.000Z',NULL,0,'2026-11-21T17:15:17.937Z','d3e96900257cd797d65f121c4d6e7863842dcd83261355acf559c5c96deea492',2,2,'d3e96900257cd797d65f121c4d6e7863842dcd83261355acf559c5c96deea492','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:15:16.000Z','2026-11-21T17:15:16.000Z',NULL,'2026-11-21T17:15:20.515Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:15:17.937Z','2026-11-21T17:15:20.524Z','2026-11-21T17:17:20.000Z',NULL,0,NULL,'e18b6e97293fff34c9323be7334722ba8a8caefaf1165460f0e2559c054ca069',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:15:16.000Z','2026-11-21T17:15:16.000Z','2026-11-21T17:15:16.000Z','2026-11-21T17:15:19.938Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:15:17.937Z','2026-11-21T17:15:19.955Z','2026-11-21T17:15:17.000Z',NULL,0,NULL,'cc057c7a32ae5a244e1951488e2e160c4d274046126df12f6c2fd4bd175d8b0c',4,NULL,'','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:15:16.000Z','2026-11-21T17:15:16.000Z',NULL,'2026-11-21T17:15:20.515Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:15:17.937Z','2026-11-21T17:15:20.524Z','2026-11-21T17:17:20.000Z',NULL,0,NULL,'07d99608722c7d1095731c19327a0a07c05aa29d0e7a1ab8beeacd9d79d168b2',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:15:16.000Z','2026-11-21T17:17:19.000Z',NULL,'2026-11-21T17:15:19.938Z','processing','rule','2026-11-21T17:15:19.554Z','2026-11-21T17:15:19.763Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 23", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:15:19.517Z','48.40',NULL,0,'2026-11-21T17:15:19.763Z',NULL,NULL,'2026-11-21T17:15:17.937Z','2026-11-21T17:15:19.955Z','2026-11-21T17:17:19.000Z',NULL,0,'2026-11-21T17:15:17.937Z','4ae5d51a8213476cf4d6c7a3fe6705d2eeb705979f2ff4458d6744aa8f0a2dbe',11,6,'2db96e8db00918ace75e14e7deedd201f62e66499ec7cac99090cdd10d108b47','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent.','2026-11-21T17:15:19.957Z','0','processing','0');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-21T17:15:16.000Z','2026-11-21T17:15:16.000Z',NULL,'2026-11-21T17:15:19.938Z','processing','rule','2026-11-21T17:15:19.554Z','2026-11-21T17:15:19.770Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-21T17:15:19.518Z','10.89',NULL,0,'2026-11-21T17:15:19.770Z',NULL,NULL,'2026-11-21T17:15:17.937Z','2026-11-21T17:15:19.955Z','2026-11-21T17:17:19.000Z',NULL,0,'2026-11-21T17:15:17.937Z','5f2566a9bfccaac2523edc1e9f9c67408a5548dc1982fcca1eee3bac94ff7be6',7,7,'5f2566a9bfccaac2523edc1e9f9c67408a5548dc1982fcca1eee3bac94ff7be6','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-21T17:15:16.000Z','2026-11-21T17:15:16.000Z',NULL,'2026-11-21T17:15:19.938Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-22T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T17:15:19.488Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:15:17.937Z','2026-11-21T17:15:19.955Z','2026-11-21T17:17:19.000Z',NULL,0,'2026-11-21T17:15:17.937Z','6dab276073ba3b4e04ee57752dd3be1e544a8adbdd08f0b501eb84b07c99e5a5',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T17:15:16.000Z','2026-11-21T17:15:16.000Z',NULL,'2026-11-21T17:15:19.965Z','awaiting-fulfillment','rule','2026-11-21T17:15:19.554Z','2026-11-21T17:15:19.774Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:15:19.518Z','40.00',NULL,119,'2026-11-21T17:15:19.774Z','2026-11-21',NULL,'2026-11-21T17:15:18.185Z','2026-11-21T17:15:19.971Z','2026-11-21T17:17:19.000Z',NULL,0,'2026-11-21T17:15:18.185Z','aaa78689e74d242ed6a25cfa112ae5a3b0f06b70eaaecf7b1897abec3adaa151',9,9,'aaa78689e74d242ed6a25cfa112ae5a3b0f06b70eaaecf7b1897abec3adaa151','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T17:15:16.000Z','2026-11-21T17:15:16.000Z',NULL,'2026-11-21T17:15:20.530Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:15:18.185Z','2026-11-21T17:15:20.536Z','2026-11-21T17:17:20.000Z',NULL,0,NULL,'c2f14ea242f70611d3c1b276a52ab85cfffe4f03465261e8a10ced5f0f6e2f8a',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:17:19.000Z','2026-11-21T17:17:20.000Z',NULL,'2026-11-21T17:15:20.186Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:15:19.955Z','2026-11-21T17:15:20.223Z','2026-11-21T17:17:19.000Z',NULL,0,'2026-11-21T17:15:19.955Z','1ae66df230a2934c8fa0511bc94d881aa05eafc12bc9173a825ba5a2931c3fd3',12,NULL,'','{"25":"MUG-RED","26":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:17:19.000Z','2026-11-21T17:17:19.000Z',NULL,'2026-11-21T17:15:20.173Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:15:20.325Z','48.40','2026-11-21T17:32:20.355Z',120,NULL,NULL,NULL,'2026-11-21T17:15:19.955Z','2026-11-21T17:15:20.223Z','2026-11-21T17:17:20.000Z',NULL,0,'2026-11-21T17:15:19.955Z','692e473549eb1348b070a4ab2d0a3f594c00b272f19ce054900389ac2043e258',13,13,'692e473549eb1348b070a4ab2d0a3f594c00b272f19ce054900389ac2043e258','{"28":"MUG-RED","29":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'19a477582aac2fc0437416c763b8e4c771076a837c0ed8c727ba9f53d0c55a0c','2026-11-21T17:15:17.597Z',X'5809D554CB6EDB3010FC1583D7CA86A9D84AA1530F31D2164D5138C92928085A5ADB444552E1A37060F8DF3BA4A5D6BDF471CC49DADDD1727766A823532DABF97C3E2F980F3244CF6AD63BDB90F7CAEC58C19AE81C99E605F9D5E31A89DE295485324D175B12411E581D5CA482051B6407DCE2ED6C310732C767001B524DF4C16A72221D7B5DB08DEABA744E7D645BE57C10466A428B2F8A0239F4E8E4AFE44769BC279386B2BA9726CD8440B6ADC3B88223BCB1AEF73E3829C36479512BCFD04685BC484BA8A57DD35978EDAD0F8D45B666D535E793D52D928D8D26B884FFFC092169A9D2767D1EED1D1DA4EE3B9A05F22175D85B933E7F73C527D58497578BAA5A2ED909C7EC55DFBF921DC72DD2DCBD7CD16482D014F6166AC12904799323060D8D1DF933516F2057CD92930081A62454200D3B3D1DCF1E2BD8A0ED5D4CBE82C9DAD8846C040EF77D974EC9A0ACC919249EA33421EB55C24AF2201A7821D9131FFBB819CD56CE67F9C83135F86D312B7F5A10DF8CA84B4B8E1079A0DFC61C3B0FF5B131BAE4CCE96BC1C08914AD0C12EB21F4DF22AA778FB7D3F5EA06E3ED3ABB919D88463D47F090C8CB1BE3E2A4CB5630A5E50EAF6766F242AE49A04C3BAEDB780F4CECBA537186818581C0FBBD72D9739714F23F5288EA6BA0F0FEFD87F5C3DF082CFF97C0A4D07009457266521BB92DD165E8681B4D3BD4A02D89C6111EADD8E90071CA79594D399F96FC815FD77C59F30A9366A0B6ADDAAA7F41A61F57875FDBD034EBFB03AD97B61C');
INSERT INTO "payloads" VALUES(2,2,'b51daa844deb6158f5249d5ba1e448789818087ef4b125affe8a659a5b5fada5','2026-11-21T17:15:17.597Z',X'5809D5544D6F1A3110FD2BC8D72E68BD0152EDA987A0B45553552439559565BC0358F5C7C61E574488FFDEB1D94D38F5E39813CCF3783CF3DE9B3D32DDB196D735AF58448929B2967937DD7BD3B18AA9140238F54CE0EA714D401FB48228B453267520501E588B2141C5D0A33494377F3F9BD79459E273021B2095227A0B41E437AF2BB6D1C668B763ED916D7588289CB44025BE69400854C3C857F0B3743182CB4D79DB4B977BA240765D801805A7F0C6873E460C52E2647171D69C5395C6324807749687CD6FD1DFDE47549ED0962DAF399FAC6E09543E390C39FFEB170AC14A9DA7EB4B6B1FE0206D6F6086103157D87B97AFBFBBE293E5843757F3E572B160277A66AFFBFE8DCC384E91FBEEE5B30587C202EE3DA945360192373B62D0D0F9913F97EC86E46A59B611A590A6203482252F7D3F1683CD2B36687B977699B0E0BBA4B01881D715FB258396A8BD2B08014F493A2C7A35642579108ABC90BD499763DA8C666BEA599DCD364283DFE6B3E6C5827467CCBAB4E498220FF0DA262DC15879381F0B5395829C7E548C3891A29328693C0AE3CF44A7778FB7D3F5EA867AD919BF914624A79F12F190C923B42C4EDEB48A692B77E496333365A0A07252A19DD66DDC03978C3955E7B4C50B81F77B1D8AE72E29A4C6FF40611EEB0D5078FFF1D3FAE16F0436FF4B6056685842919D99D5266C0B701906D826D70D67A42D0815807E3AB1B348E23475B39C723E6DF803BF6EF9A2E54BEAB4245ADFE9ADFE97CCFCE132F4691B8A167D7F034DAEB498');
INSERT INTO "payloads" VALUES(3,3,'71d3861634fba3f1ff45b9aac7c7a478cc14ab3242fd338fcf3a0dfc53cb5204','2026-11-21T17:15:17.597Z',X'5809D5544D6FDB300CFD2B81AE7302CB4D9CC2A71D1A741BD66148DB5331088ACC24C22CC9D5C79022C87F1FA9D86D4EFB38F694907AA2C8F71E7D64BA650D2FCBAA6021CA98026B580FB6D576C70AA692F760D50B26578F6B4CF45E2B08425BD5A516449407D6449FA060D145D9216E7E3D9B9788CCF119C086944A213A035ED09BCB826D74D7D13BCD916DB50F515869004B7CD710C1638D4EBE25BF481B02586ACA995E5AEA0903D9B61E42101CC31BE7FB10A297324E161767D519AA74CC83B48067342CBD857F7B17A272986D58BDE47CB2BAC5A472C9464FF86F5F310423354DD7E7D63EC2419ABE83598410A9C2DE59BAFEE18A4FEA09AFAEE675BD58B0133EB3D77DFF4E661CA7A0BE7BF962C0466120EE1DAA85360194971C316868DDC89F4D668372358C6C8410D414848E60D04B4FC76C30147BD0F62E91AF7AEFDAA46236022F0BF64B7A2DA376366730F19CA48D59AF0AAD240F42A117C89B7839A4CD68B6AA9C9564B63135F86D3EAB5E2D887746D4A52547883CC05B9BFCC2C6E7126361AC926F9C7E140C3991A29551E27818869F094FEF1E6FA7EBD50DF6B2EBDC46762259FD9C9007220FB3797168D30AA68DDCA15BCECCE481BC2250A61DD76DDC039BBAEE549C61D7AF04DEEFB5CF9EBBA4101BFF038534D63BA0F0FED3E7F5C3DF08ACFE97405268584241CE24B531B705B80C3D6C936D8733D41684F2803FADD89988E25465554F399F56FC812F1BBE68788D9D66A071ADDEEA7F41D287ABC34FDB5034EBFB1B7EBEB4D4');
INSERT INTO "payloads" VALUES(4,4,'fd3712f99ef02f13fcdee0fcbe6644c99d1aeffda5957c6b56559b0edca6e5f6','2026-11-21T17:15:17.597Z',X'5809D554C16EDB300CFD9540D73981E524CEE0530F0DBA0DEB30A4ED69180445661261B6E44AD49022C8BF8F52ECCCA7AE3BF694F0F189221F9F7C62BA6615CFF379C63C4A0C9E554CD9B66B00A1661953C13930EA85E0F5D38680CE69055E68A39A508340796415BA0019438BB221DEE2E36C911333C51702EB21153CDA169C88B7AE32B6D54DA3CD9E5527B6D3CEA330B2052AF15DD3F58E6A34F22FF8451AEFC1C4A6A84169624F14C8BA76E0BDE014DE5AD7798F4E4A9C2C47B9E242551AD32035502E8E1BEFA2BF9DF5A82CA1152B579C4FD677042A1B0CBAC8FFF6954268A58ED375A9B51B38CA28D20CC163AC70B0261EFF30E79372C28BF9A22C974B76A66B0EBAEBDEC98CC314B1EF4EBEB46050B480074BDB22A300AD373AA2DFA1B1837E26B45B5A57C5A29188423B05A1115A72D38F536FB18CF5CBBD0FFBA898B37550989CC0F38CFD964E4BD4D6248480E7200DA68515E42579148ACC10ED49877DD80E6E2BF2591EDD3640BDE116B3E2EA413A33B0C69E1C28F208A33E473EBE94180A539574E2FC3363248A14B54449F351E87F05CADE3FDD4D37EB5BEA65DFD8AD6C4430FA399010513D42D3CB898F2D63BA957BB2CB459A349053919474A7F7363C04139AE69CF50AF2AB820F07ED92EBC61A52FA150D29FB1E347CF8F479F3F82F058BFF5530AEA87F86227A33AE9BB01DC03874B00BA6EE73B45C10CA01FDD462DF226DA7C88B72CAF9B4E08F7C55F165C54BEA34115B5BEB9D7E0BF3FA6D7DA5E8F90FFAC7B871');
INSERT INTO "payloads" VALUES(5,5,'9e4be2970ceb5bf05018c2ded053ce940d845cf9c5ae611eceaa3063cc47cfbe','2026-11-21T17:15:17.597Z',X'5809D5544D6FDB300CFD2B81AE7302CB49DCC1A71D1A741BD66148DBD330088ACC24C264C995A8214590FF3E4AB1379FF671EC29E1134591EF3DFACC74CB1A5E96AB82059418036B9892568131D0B282A9E83D58F542F0E6694B40EFB58220B45526B620509E58833E42C1D0A13494B77ABB58959499E36B021B201503BA0EBC48AFDE146CA78DD1F6C09A33DB6B1F5058D90195F8A201C1530D237F831FA50D016C6ACA75BDB4A9270A64DB7A0841700A6F9DEF43402F25CED693B3EA9AAA34E6415AA0B3346E7A8BFEF62EA0728436ACBEE17CB6B92350B968D1A7FCCF9F28844EEA345D9F5B7B0727D9F5061608015385A3B3E9FA9B259FD5335E2D5775BD5EB30B3D73D47DFF4A661CA7487DF7F2A5038BA2033C3A528B8C02246F72C4A0A175237F36763B92AB61C94894429A82D0081DB9E9EBF96AB165C10671EFE32131E65D1B156627F0B2603FA4D712B5B31921E0394A8B59B08ABC244F429119923DE97288BBD16D55B92893DB466830DC6A51FDF220DD19B3A69E1C53E409267D4E7C7C2D3116A62AF9C6E55BC18814295A8992E6A3307C8F747AFF7437DF6E6EA99783713B6944B4FA391211893D42F3E6A4652B98EEE481EC72A5260FE4554ACABCD3BE8D8B60A33197626090567460F0E1A87D76DD9443FE470EE9F43570F8F0FEC3F6F16F0C56FFCB609268584391BC99E4266C0F300D3DECA36D8733121784F2403FAD387448EA546555CF399F57FC91DF347CDDF09A3ACD899D6BF55EFF4B66FA7419FAB80D45B3C03F013DA0B5E8');
INSERT INTO "payloads" VALUES(6,6,'139225978525e5b6ce9ad42e2e4301908829b102e8034e0471b9c5c33a7172ab','2026-11-21T17:15:17.597Z',X'5809D5544D6FDB300CFD2B81AE7302CB4DDCC1A71D1A741BD66148DB5331088ACC24C22CC995A8214590FF3E4AB13B9FF671EC2921F94491EF3DF9C474CB1A5E96AB82059418036B58EF9D8210B4DDB382A9E83D58F542F9F5E38612BDD75415DAAA2EB620501E59833E42C1D0A1EC08B77CBF589684CCF105C086948A019D012FD2B565C1B6BAEBD23DCD89EDB40F28AC34402DBE6940F0D4A393BF939FA50D016C1ACA995EDA341305B26D3D8D2B388537CEF721A0971267AB49ADBA4095C6BC480B544BFBA6BBE86FEF022A47D986D5D79CCFD6B794542E5AF409FFF50B8560A44EDBF579B40F7094A6EF608110307538389B8EBFBBE2B37AC6ABAB655DAF56EC4CD71C74DFBF911DC72DD2DCBD7C31605118C08323B5C82940F226470C1A5A37F267A3D9925C0D4B4E2208690A422318B2D3D3E9E2B1BA6083B87731198B5CD64685D9099CACF0537A2D513B3B7AE3394A8B59B08ABC248F429119923FE97088DBD16D55B92893DBC6D460B8E5A27AF5209D1951534F8E107984C99C131F5F5A8C8DA94B3E71FE5E3022458A56A2A4FD280C3F2255EF1E6FE79BF50DCDB2EFDC5676225AFD1C8988C41E65F3CB49AFAD60DAC83DD9E5424D5EC8AB04CABCD37B1B1F828D5D772E0606AF5F19BC3F689F5D37E590FF9143AABE050EEF3F7EDA3CFC8DC1EA7F194C120DCF50246F26B929B70398861E76D1B6438DC405A13CD04F2BF606499DAAACEA39E7F38A3FF0EB86AF1A5ED3A419685CAB77FA5F90E9D3D5D1C76D689A05FE05A8C8B68B');
INSERT INTO "payloads" VALUES(7,7,'022209c12ee05f546d2bca70a9679378f4fd34f85308d074f5b013ab1e3ec8fd','2026-11-21T17:15:17.597Z',X'5809D553C16EDB300CFD9540D7B981E52EEEE2D386AE18300C43316CA761101899498459922B51438AA0FF3E4A8E316FD8A1D79E1252CFE4E3E3E359985E74B2AEDB4A44024A5174620C5E638CC61D4425740A019D7EE4FCDDB72F9C1883E157659C1E528F8AE0243A0A092B419E60609CACD76FB68C2CF10410724AE914C95B0C2AB7AD2BB133C390FB7467B13721927260914BDC1B240C5C63803FC98FE062449749793B82CB9C3880BE0F4C57490EDFFB30C6480180569BC55B3341B5A132488FFC96E7CDBDF8EFE82369CFD94EB43752AEEE3E7052FBE42864FCE74F1CA20593A71B0BB5B778023B0EB8268C942B1CBDCB9FBFBA96AB76259BEBD76DBBD988276E7334E3F842669CA7C8BC4778B4E84859A4A3E76DB15390D79B1D71D9A1F3B37E2ED91DAF2BAFBE6E19C23B4565082DDBE9FB79F2D8B61297E5DEC298150BBE4F9A8A136453895F100C90F16EF6C6430247656192BD0427A5D90CD99FFC714CBBD96DDB755D2F327FFBED1FD07F1CC98571C172E1E2C9B18B4EC5C34F3F2AC19280EA8180A7E330FE4CCCEAF6DD3DD3380C7E07834ACE3C249620EBC6D97233A263098C8503FB64D2A44C1274C614C1F9D0E60B70691872ABD93D2A4B9A79726E8FB80C03EE93EB2F6FCC0A950EC83FBD3A58E2DA4DDDB457525E35F2ABBCE9E4A693794505687D6FF6E639C87C7103DFE4A568A1F71B8BCF5344');
INSERT INTO "payloads" VALUES(8,8,'d5664106c93680ee94c6f833833c360909e7b5f7919f3a95a9c64c597f46d7be','2026-11-21T17:15:17.597Z',X'5809D5534D6FDB300CFD2B81AE7303CB991DC0A71D561428866118B6D330088CCC2442F5E14AD4D622E87F1FA5C46836ECB0EB4E361F29F2917C3C09338951B6EDB61189807212A39863D09892F107D1089D6344AF9F19BFFDFA9981391AF62AE3B5CD132A82273152CCD8080A0496E336EB76C381D53CFB45BBEE0BA473A2E030AA52B56DC4CE585BCA8C27B1373191F2E090337C324818F9818557F01E7C4AE84B9AE066F085121B304D91D92AC9E6FB10E7942802D0AABFF275E7506DA8F63121FB4ABBA516FFCE21910E8C8E62D84AB9BABD635087EC2996F88F1FD84407A63437576AEFF009DC6C714D98A86438065F9EBFD9C8D5B092DDE6ED30F4BD78E1324733CFFF498F4B1785F70CCF0E3D2987740CBC2D160AF276AF76E8C3323F9FDD8ED7358A22240EE19DA232848ED5F4ED5425D6C9465C967B67F6B4FA19612E738B61CA9AAA1EE4A6113F201A2013FCA290C70C9EEADA38016B4D69964411293F4E79B748AE5BF7ED15F2BBEAFE08FA8B2E3931BE722D952E52BEE8F6AA52455EBE378207036A0202EE91CDF490CFAC0E36ECC0AAECCD63E62994D1D546F96AC4C83C1B611C1CF8FF3C98DA48D425AA4E9D8F6D39039FAD2D951609A932D74293B13DE2B519719FFD74F13129543A227F267570C4B9BBB61B6EA4BCE9E417B91D653FCA8149D5401726B337FF1259CECEF2615E92567ABF007B4554A6');
INSERT INTO "payloads" VALUES(9,9,'3814b47c112d6df42b337fd5d250df5a2bbbaeac7c53f6e3f3e80fe3afd026c8','2026-11-21T17:15:18.113Z',X'5809ED58DD73DB360CFF577C7A9DE3584E6CC77E5AD7B5DB1EB6DB35E953D3D3D11265F32A4B2A45F9A3B9FCEFFD8114A9CFA4BDAEB7BBDD9A979800088020F003A8072F931197DEFAC11391B7F6A7D3B1179685CAF65C0644C13A628A07A1E4F8078277CBD47834F3477F6587D16C3A5B8CFCE5DA9FAFFDC5E8A729FEBCB1278A40B15320D230290B71E0412E4528D2ADB78E5952F04AE33E8B442CBE52A5F6A1D8893CD71B60A4504C9585F6D1F7ED12EEBD3832A1606CF4BA4C6291247B9E2A122F372A532C09F8899C83E0F57452F9EB78F0F869A6D9E5366D58C103ED118C05615628E874DC16A3B6F904BFB6FB8440C7765B3BC53A4C586182713DF6B46B3B9646C9906B2DC6806B6DFE806B6D818E6B3DE6806B47C9F27CC8B51663C0B5367FC0B5B640C7B51EB3EDDA93E96118B5B53A710CA7634628BE470150B279EB2B54835EBBDC4541E5EC4C5919ECB9DA6554522F258F841ABD643242AA5A762EB3834071EA1C4FCB24A95926F9B13364B92AB11BDB248FCB34E251C0F659899C6F64A3AEF100651989ADD07E5585884297BAB6617E60DF56C42A08B95428D49050A0AF5AE4018B22C98B0206FDD56C329DCC264BB8533382C3023C90B63C033524EFE419A4B72962138D6E51C9BCE8F2E16E3623A15B70C2524A9E866753EE8D7598455C0BFDDA94E2A71079B8E5818466B07D5DE954ED1A9F221EB332C1C93A5A7BF49676C43C8E8334235FF5711C4EEE717AB62543702212853EE140AC40CFB31497602420DF2FF72A98264A00648DA6114FB806DFEADAF8869D83EA52297F08744326950E8F379D6EE2E9CA5F5EACE2E5E6627EBDB8BEB861FEF462359FCFD9E62A9A2EE6942F1B802315A1BBBE072F16B25041CAF674961711831470C5515E9DD83E4F3819CBF6394BE90EB12894E45C053E56FEE88E176AF4266364A162D02DD21EA16803091C609AD4501A93A93B7E6294009F448ED5F26639F569C3938952715A2992EFB29474E19053B431ECE77B2650821E8BD8CF3040AE4F70790AAC3893FB00CD27897097EFDE3F82C2E95ADFBDD7F1D63B832C474053D7B4D001A94A10E72850E71CB64C4D9A7B28B2528664FF783C92EFC8BF9427365FF9497199A2FB5831B335CCD2426C530203187FF072117E28F3CA0F0BF2F0AA6ACEF0F25FBEA07F7221DDCB7DE63AFA7727BE08A2363C358ABE4E18528F32AA6A81A629D34483EEECDA895D3B40B7048DE38D45BB3D0C355508B7FB9D1D2E7A8CA6B1F6166BB5476D9B77C7FD8434B769D5265675FBEAC0E5F9B8E35257188D4C54E51F4B035C0F5E29A928764AE5C5FAFEF2FE92E562B2115B943466BE904FF0E3FE52378602CC4DE8CFAEEE2F0FB3FB4B9DE8A0A1BA20601557F0C189D12057F6A82DD99CF7BE4D051567BB5C814A82824039D2AC8E1A11F51C8BFE1995A101C5C56C351F7B07260543E3A5C176714514B3C5D45D95499A8B0B342C8BC77A3A1E7B558CFF2CB748325AA089986919316D502994B851E5A8C587927EBFFDEDE2CD2BEA55651E628D1F064ABC7C772ED063139BBB3432139CF8AE45688ACBE21EC365588FD3994F742257E3893773EACD2C6313B8C7A8D577B774D41FB9D8EEE8DC18054CBB3D8A48EDE828A60DE3843B2B736D65229E1B99C9DC6CFA58227ABA63CC1AD5AC5F121416E7B62E6D139ADAC521AE3BD910B373064C4A769A72F06F1D6A709024466CA0D74B8EB92CB5B9E446CFEA49E5D6553ED95B77F4EE7BA2C5A893C09DA5CD1F88445BA0735EC76C4D32EEC4BAD6E9DD8503F3034DAEC66DD3C40C25D29DDC506271C218EA10A27B163DBD50F1EAE8500D688A922C2D58A80446240A1331D082695960BC2092519F33CC82AA9A7F9A456ED8B8BC0D06E1042E544C77871B910654EB048869B9DFD0C357DBB7EDB93612D7AF47D7B44974032F2BE77AD371BD1BEF9B044F5B37EA552DDD3A6B8E55113104C4625B4AB649786326A92749E831C5595FABADC1C7B1190D6616AEC8851EF8DDDCAC966DF0BB5911E51BC1EF7627240D515DF86BD11B0068E906026F7FFFE3CD1D767F2D00DAA3E2F1439058E77E97D18F8EDDD2C9F6FF1A00E20DA05DAEA1EE0700DA8F383F00D0624A0D3EFF2B007CFF88275B941DD3046FCE0A51AB97C683D74568CD7FC44059050DEBEF350F3B8DCF4DBC4E082EB8F6E806E8EFE7CC80EEE7DC1A1087837864E36BC5770C9155F89C2B5606F6DD9BB9CE6C47B2DDA5311500E4A9DFD75FCCBC5F1826EA3B76FABBA2A2E9D8613D4832CCDA3448F21464A7B77E4150AF375FC7BEF45588BEA0591995058D31467F6D7EF64B94F127A0A77289480F7FBC7E7CFC0C9AEED7F1');
INSERT INTO "payloads" VALUES(10,10,'929438a97d9b42360bb6184aaf95404bfe80042620e73cb73b99dd02ca12dcdc','2026-11-21T17:15:18.113Z',X'5809ED584B6FDB480CFE2B86AEEB38966327B14FDBED761F875D144D7A6A0A612C8DEC4165491D8D6CA741FE7B3FCE4BD62369D12D16586C738987E4901C0EF991A387A0900997C1EA211049B00AA7E13888EB4A153B2E23A24CC741C2148F62C9F10F84E086A9F168168EFE2EF6A3D97476390AAF56E162155E8E7E9AE22F1807A28A143B46228FB3BA127B1E9552C422DF04AB946515B71A77452252F1952AB50FD55694A5DE00239562AAAEB48F576E05EF5E1C9850B0357ACDEE773C572459AF55A15816F123F905A1F974625DF53C38FB34D3ECF29BD6ACE291760686A2B8A814747A6E8BD1D87C82DFD87D42A063BBAD9DC21C67AC3271988F03EDDA96E54936E45A8B31E05A9B3FE05A5BA0E35A8F39E0DA41B2B21C72ADC51870ADCD1F70AD2DD071ADC76CBBF6647A184663AD491CC3E998118AEF90FB946CC1EA0285A0D73E6D514BA5C9CA68C7D5B6A06A7A297922D4E825930952D5B14B59EC05EA52A7775E6759C332798F9D25CF134412BB244FEB3CE149C476458D943F49465DDD110A32111BA1DDB225881297BAAA617D60DF46A42A8AB95428D198EABFAF5A94114B12C9AB0A06C3E56C329DCC265770A76144FB4BF040DAF002D498BC93F720BDCD119A6474831AE655970F778B1909DD8013D752F23CBED791D0E064D77191702DF4EBA9143FC648C30D8F2434831DEA42A762D7C894F094D5194ED6D1DAA3B7B423E4691AE505F9AA8FE3117287D3B30D19821389A8F4090762057A59E4B8042301F97EB5DB609A28018A358E263CE31A76EDB5F135BB8FECA552FA10DCC64C2A1D9E60394BE3E57A999ECDC37471B6B8585E9FADAFE6E9D934E6533E9F87613265D8B0169986077F7D0F412A64A5A29CEDE82C2F129202AC78CAAB23DB95192763C5AE6439DD211695929CAB28C42A1CDDF24A8DDE148CF2D832E816698F50B48104F6304D6A288BC9D42D3F324A804FA2C4EAEAFA6A1AD2862713C5725A29526E8B9C742D168B69A8AF99EF984005062C613FC300B93EC1E55133480BB98BD076B20477F9EEFD23289CAEF5DD7B1D6FBD332A4A0434F7ED0ABD8FAA04714E22755FC2962949730F5551CB98EC1F0E07F21DF997F3CCE52B3F2A2E73341F2766B6C6455E894D4E1D0AC61F8252C41FEAD2FAE1301E5E99B63C8397FFF205FD930BE95EEE33D7D1BF3BF1450C75E16940F4B78C21F528A36C07343D19784B3F7C37716B8FE78EA061FC64D1EE0E433D15C2ED76E7668B1EE3D4587B8BB3DAA3B6CDFBE37E429ABBB46A136DDDBEDA73797FD872A92B8C8625EAB41F6B035C0F412DA928B64A95D5EAEEFCEE9C9562B2161B9434A6BD984FF0E3EE5C37860ACC751CCE2EEECEF7B3BB739DE8A0613C8480536CE1838301194FB6F6A82DB99C0FBE4D051567BB5C814A82824039E2AB038DB641443DC1A27D26756C40F172B65C8C833D9382E596724114B3C5D49DCD241D5C5CA061393CA62918056863FC574D1D97166822664E464C4FA8144ADCA8F2D4EA434DBFDFFE7EF6E615F5AABA8CB1C60F032541B9BDAFD063335074A6D1B04C7012FA16A1293E8B7B0C9F613D4E673CD1EAED7412CCBC7A33CAB804EE311AF5DD2D1DF5072E365B3A374601D36E0F22515B3A8A69C338E1D6C9CC9D4CC24B233359984D1F6B444F778CD94935EB370485C5BBAD4BDB84A6717188EB4F36C4EC9C0193929BA63CFC3B874E3848122336D0EB2557B5CC5D2EF9C9D33EA6FCDAE693BB754FEF3E275A8C2609FC59DAFC8148B4053AE7F5CCD624E34FAC8B9A5E5C3830DFA359D911C13431434974273794541C31867A28E89E454F2F54BC3A3A54039AA224CB2B162B811189C2440CB4605A56182F8864D4970CB3A0B2F3CF69911B362E6F8D4138830B96E9EF702DF2886A9D0031AF776B7AF26AFBAE3D3746D23A4B31A5506BF64D9B44D7F0D23AD79B8E9BDD78DE6478D4FA51CFB674E7AC399625620848C5A6966C9DF19399A49924A1C7146773ADAE061FC76634C09BEF19F0BBBE5EE2717C0A7ED74BA27C23F8DD6C85A421AA0B7F2DFA09003ABA81C09B3FFE7C738BDD5F0B80EEA878FB102436B9DF65F4A3E3B674B2FDBF0680780368971BA8FB0180EE1BCE0F007498D280CFFF0A00DF3FE2C99614873CC39BD322AA7D693C045D84D6FC470C943668587FAF79D86B7C6EE2F54270C1B7473F407F3F6706743FE7D680381CC4231B5F2BBE63889CC2E75C7132B0EFDFCC4D667B92EB2E275301409EFA7DF3C12CF88561A2BE65C7D7968AA6E386F5282B306BD320C97390BDDEA68952AF375FC7BEF45588BEA03919554427638CFED8FCEC9728E34F444FE51A91EE7FB77E7CFC0CD027D4B6');
INSERT INTO "payloads" VALUES(11,6,'baecd6fec952b5c4693009483984db402d51b7d6e704ba39bf5367bae771c259','2026-11-21T17:15:19.938Z',X'5809D553C16EDB300CFD9540D73981E5342EE6D30E0D0A0CEB3014EB6918044566126196E44AD49022E8BF8F54EDA61BB60FD829E1D333F9483E9E85ED4527EB7A5389841A73129D1863309092F50751099363046F9E08DF3EDC1330464BAFCA7A33E41E14EA93E83066A80406D403F19AAB555313B3C42F04314126270C0EA2E2B27525767618B84E77167B1B132AAF1D508A2F161022E518F405FCA87D4AE0595470A3F6AC8902DDF791E42A49E14D88634A18B5C6C5E6CD5BF34235164B233DD01BF7CBB5E8EF18129A406827DA6B2917DB5B024DC81E23F33F7FA2109CB6DCDD58A47D809376E3002B84849CE1183C7FFE6E2D17ED4236EBABB6DD6CC4339539DA71FC4F7A9CBB60DDA37E72E05139C063A06D915380D6CB8E9876E8C33C3F9FDD8ED6D50976125168A7A02C82233B7D3B178F35EB4A4CCBBDCB6C2C72599F0D162748B2C24F1DAD461BFCEC8DC7AC3D968535E4257D5286CCC0FEA48F53DEBDBAAD5ED5ECB619FADD707FB2FEE2494A0D179DF2E2E3C9B37362AA5C90E7EF95A0A168D56BD4D41F85E947A6D7BB87DBE5FDF686B41C86B0D383CADE3E661A044F8FD072397C6D95B04E1FC82E2FA3290D45C3A43277BAB7F9107C1E06AE379B48F164592C617B80B761847DF6FDF446D2409908F4D3AB8343CADDD44DBB9472D9C8AFF2BA939B4EB6A4A9105DE8EDDEFE8B49E4F733930F6FA0D39C921679BF00AEFF54A7');
INSERT INTO "payloads" VALUES(12,11,'fbdf79bad64d91e860bc398c728620a74a08c01ed3163723a77bd81182b8b020','2026-11-21T17:15:19.938Z',X'5809D5544D6FDB300CFD2B81AE7302CB4DD2CEA71D1A741BD66148DBD330088ACC24C26CC995A82145D0FF3E52B1DB9CF6712C60C026F54491EF3DF9286C236A5996578588A83145518B3E7803315AB7138530290470E689F2AB873525FA6069555967DAD480427D1035860485408FBA25DCFC6A362F0999E313400C299322FA0E82E263CB426C6CDBF239F5516C6D88A89CEE804A7CB38010A846AB5F939FB58B111C37E5BB5E3BEE8902DD3481DA5592C26B1FFA1831688D93C5D95A75821A8B799006688DE7E5B3E8B3F7118DA76C2D9697524E563794343E390C8CFFFA8542E8B4E5E9FADCDA0738E8AE6F618610912BECBDE3EDEF2EE4643991D5C57CB95C2CC4331DB3B77DFF46661CA7E0BE7BFDD48143D501EE3DA9454E0192971D3168E8FCC89F4BDD86E4AA053B8920A429288BD0919DBE1FB3C7AA452106716F131B8B5CD62483D90992ACF04B07ABD17A377AE331698759B08ABCA40FCA9019D89FB439A6CDE8B6AA9C95ECB63135186E3EAB5E3C487B46D4B92747883EC06B9FF2CCC7A7126361AA92773CFF280491A255A351D37C14C69F89566F1F6EA6EBD535F5B26BFD46B72A39FB988808668FB2F9E6F06D2B84EDF48EEC72A2260F140C8332EF74DFC68BE052DB3E170383CB1706EFF63664D79D73489DFF81439EEB0D7078F7F1D3FAFE6F0C56FFCB204B345C43C5DE64B929B705380F036C936B86351217940940AF46ED3A2475AAB25A4EA59C56F25E5ED6FCBCA74E33B0F38DDDDA7F41F2AFABA59FDB50340BFC1BC4DAB69B');
INSERT INTO "payloads" VALUES(13,12,'0de2988c431fd4b9abddc3e425410e7589977666c394dc30a68b0d85a8bec784','2026-11-21T17:15:19.938Z',X'5809D5544D6FDB300CFD2B81AE7302DB4DD2CEA71D1A741BD66148DB5331088ACC24C22CC995A82145D0FF3E52B1D79CF6712C102021F54491EF3DE6284C2B9AAA2CDF1722A2C2144523FAE035C468DC4E1442A710C0E967CAAF1ED694E883A153699CEE520B12D54134181214023DAA8E70F3ABD9BC24648E4F0031A4748AE82D04C9CF9685D898AEE3779AA3D89A10513A65814A7C338010A846A75E939F958B111C37E56DAF1CF744816ADB40EDCA8AC26B1FFA1831288593C5D9597D826A83799016E88CE7E5B7E867EF236A4FD9462C2FAB6AB2BAA1A4F6C96160FCD72F14825586A7EB736B1FE0A06CDFC10C212257D87BC7D7DF5D5493E5A4AA2FE6CBE562215EE899BDE9FB3732E33805F7DDAB670B0EA505DC7B528B9C02242F3B62D0D0F9913F97EC86E46A043B8920A429488360C94E8FC7ECB1FAAA1083B8B7898D452E6B93C6EC848AACF05305A3D078377AE329298759B09ABCA40E529319D89F7439A6CDE8B6BA9C95ECB63135186E3EAB7F7B90EE8CA8734F8E107580D73EAB331F9F4A8C85A94ABEF1F2BD10448A92AD4245F351187F243ABD7DB899AE57D7D4CBAEF31BD5C9E4CC532222983DCAE6CDE16D2B84B16A4776395193070A9A419977DAB771115CEABA97626090767460F06E6F4276DD3987D4F91F38E4B9DE0087771F3FADEFFFC660FDBF0CB244C31A4AF626CB4DB92DC07918609B5C3B9C91B8207500FA6AE5CE22A95397F5725A55D3BABAAF2E1BFEB0D733D0FAD66CCDBF20F9AFABA33FB7A16816F817DC66B6A3');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-21T17:15:17.056Z','2026-11-21T17:15:18.232Z','2026-11-21T17:15:18.232Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "soap": 0, "api": 10}',0,27725,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-21T17:15:18.302Z','2026-11-21T17:15:19.568Z','2026-11-21T17:15:19.568Z','{"inserted": 5, "failed": 1}','[]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',4,27725,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-21T17:15:19.616Z','2026-11-21T17:15:19.915Z','2026-11-21T17:15:19.915Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',0,27725,'jane');
INSERT INTO "runs" VALUES(4,'import-orders','cron','{}','2026-11-21T17:15:19.929Z','2026-11-21T17:15:20.021Z','2026-11-21T17:15:20.021Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "soap": 0, "api": 6}',4,27725,'jane');
INSERT INTO "runs" VALUES(5,'bc-insert','cron','{}','2026-11-21T17:15:20.068Z','2026-11-21T17:15:20.468Z','2026-11-21T17:15:20.468Z','{"gone": 1, "answer lost": 1}','[]','{"eu": 3, "soap": 4, "api": 9}',0,27725,'jane');
INSERT INTO "runs" VALUES(6,'recheck-status','cron','{}','2026-11-21T17:15:20.513Z','2026-11-21T17:15:20.583Z','2026-11-21T17:15:20.583Z','{"unchanged": 4, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "soap": 0, "api": 3}',0,27725,'jane');
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:34111','http://127.0.0.1:34111','2026-11-21T17:15:17.250Z','2026-11-21T17:17:19.000Z','2026-11-21T17:15:19.933Z','3a392c86','release','2026-11-21T17:15:17.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T17:15:20.527Z',NULL,0,'');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:38849/abc123','2026-11-21T17:15:18.106Z','2026-11-21T17:17:19.000Z','2026-11-21T17:15:19.965Z','323dd5ec','post','2026-11-21T17:15:18.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T17:15:20.542Z',NULL,0,'');
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','692e473549eb1348b070a4ab2d0a3f594c00b272f19ce054900389ac2043e258','2026-11-21T17:15:20.223Z',0,NULL,'');
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
