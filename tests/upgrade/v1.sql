BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-21 07:13:20.917207+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-21T07:13:21.150Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-21T07:13:21.151Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-21T07:13:21.152Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-21T07:13:21.152Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-21T07:13:21.152Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-21T07:13:21.153Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-21T07:13:21.153Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-21T07:13:21.153Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-21T07:13:21.245Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-21T07:13:21.245Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-21T07:13:21.439Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-21T07:13:21.447Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-21T07:13:21.455Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-21T07:13:21.460Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-21T07:13:21.506Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-21T07:13:21.524Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-21T07:13:21.524Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-21T07:13:21.525Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-21T07:13:21.525Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-21T07:13:21.525Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-21T07:13:21.542Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-21T07:13:21.542Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-21T07:13:21.543Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-21T07:13:21.543Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-21T07:13:21.543Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-21T07:13:21.609Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-21T07:13:21.610Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-21T07:13:21.611Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-21T07:13:21.611Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-21T07:13:21.612Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-21T07:13:21.684Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-21T07:13:21.685Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-21T07:13:21.697Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-21T07:13:21.743Z',3,9,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(35,'2026-11-21T07:13:21.785Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-21T07:13:21.916Z',4,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent.','');
INSERT INTO "activity" VALUES(37,'2026-11-21T07:13:21.919Z',4,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(38,'2026-11-21T07:13:21.919Z',4,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(39,'2026-11-21T07:13:21.995Z',5,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(40,'2026-11-21T07:13:22.042Z',5,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(41,'2026-11-21T07:13:22.049Z',5,12,'answer lost','inserting','unknown','','http://127.0.0.1:44449/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-21T07:13:21.448Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-21T07:13:21.461Z',NULL);
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
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:44449/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-21T07:13:20.945Z','','{}');
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
    state TEXT NOT NULL CHECK (state IN ('received', 'open', 'pending', 'inserting', 'unknown', 'inserted', 'verified', 'released', 'posting', 'posted', 'cancelled', 'history', 'skipped', 'ignored', 'gone')),
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
    fully_import_from_website INTEGER GENERATED ALWAYS AS (state IN ('pending', 'inserting', 'unknown', 'inserted', 'verified', 'released', 'posting', 'posted', 'cancelled', 'history')) VIRTUAL,
    imported INTEGER GENERATED ALWAYS AS (state IN ('inserted', 'verified', 'released', 'posting', 'posted')) VIRTUAL,
    imported_date TEXT,
    verified INTEGER GENERATED ALWAYS AS (state IN ('verified', 'released', 'posting', 'posted')) VIRTUAL,
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
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:13:20.000Z','2026-11-21T07:13:20.000Z',NULL,'2026-11-21T07:13:21.829Z','processing','rule','2026-11-21T07:13:21.542Z','2026-11-21T07:13:21.609Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T07:13:21.524Z','48.40',NULL,0,'2026-11-21T07:13:21.609Z',NULL,NULL,'2026-11-21T07:13:21.150Z','2026-11-21T07:13:21.913Z','2026-11-21T07:15:21.000Z',NULL,0,'2026-11-21T07:13:21.150Z','b6d25e71db4cbdff52d0a44d37869390aaabb279d2632195618b0c0de36694f6',1,1,'b6d25e71db4cbdff52d0a44d37869390aaabb279d2632195618b0c0de36694f6','{"1": "MUG-RED", "2": "SHIRT"}','',2,0);
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:13:20.000Z','2026-11-21T07:13:20.000Z',NULL,'2026-11-21T07:13:22.134Z','on-hold','rule','2026-11-21T07:13:21.542Z','2026-11-21T07:13:21.610Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T07:13:21.524Z','48.40',NULL,0,'2026-11-21T07:13:21.610Z',NULL,NULL,'2026-11-21T07:13:21.151Z','2026-11-21T07:13:22.143Z','2026-11-21T07:15:22.000Z',NULL,0,'2026-11-21T07:13:21.151Z','69ecc3fe7db079b6ac3c08da8dcfda0a643885510a073d2d663407c45b39cc81',2,2,'69ecc3fe7db079b6ac3c08da8dcfda0a643885510a073d2d663407c45b39cc81','{"4": "MUG-RED", "5": "SHIRT"}','',2,0);
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:13:20.000Z','2026-11-21T07:13:20.000Z',NULL,'2026-11-21T07:13:22.134Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T07:13:21.151Z','2026-11-21T07:13:22.141Z','2026-11-21T07:15:22.000Z',NULL,0,NULL,'473aece2375ecc4f36d72385b5930ffe08e4138a3101538d97b22c03f07dd31a',3,NULL,'','{"7": "MUG-RED", "8": "SHIRT"}','',2,0);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:13:20.000Z','2026-11-21T07:13:20.000Z','2026-11-21T07:13:20.000Z','2026-11-21T07:13:21.829Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T07:13:21.152Z','2026-11-21T07:13:21.915Z','2026-11-21T07:13:21.000Z',NULL,0,NULL,'17aa22a92890d4b97597176897748688f229cbeaff5ba6093bac8264e2a05ed2',4,NULL,'','{"10": "MUG-RED", "11": "SHIRT"}','',2,0);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:13:20.000Z','2026-11-21T07:13:20.000Z',NULL,'2026-11-21T07:13:22.134Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T07:13:21.152Z','2026-11-21T07:13:22.143Z','2026-11-21T07:15:22.000Z',NULL,0,NULL,'85149cd028129737051cc5c6bead505ca86b18b3e3326ae7ef5d16e137fc049d',5,NULL,'','{"13": "MUG-RED", "14": "SHIRT"}','',2,0);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:13:20.000Z','2026-11-21T07:15:21.000Z',NULL,'2026-11-21T07:13:21.829Z','processing','rule','2026-11-21T07:13:21.543Z','2026-11-21T07:13:21.611Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 23", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,'CHANGED_IN_STORE','The order was changed in the store after it was sent.',NULL,'in-stock','2026-11-21T07:13:21.525Z','48.40',NULL,0,'2026-11-21T07:13:21.611Z',NULL,NULL,'2026-11-21T07:13:21.153Z','2026-11-21T07:13:21.915Z','2026-11-21T07:15:21.000Z',NULL,0,'2026-11-21T07:13:21.153Z','27e12bda0442020cf191d035112b49770089a609e481518c3614a46fe8956014',11,6,'58c84ef15727ecabbf3594bdc31c24d0c3d1619caabdc428aab2448102c8b610','{"16": "MUG-RED", "17": "SHIRT"}','',2,0);
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-21T07:13:20.000Z','2026-11-21T07:13:20.000Z',NULL,'2026-11-21T07:13:21.829Z','processing','rule','2026-11-21T07:13:21.543Z','2026-11-21T07:13:21.611Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-21T07:13:21.525Z','10.89',NULL,0,'2026-11-21T07:13:21.611Z',NULL,NULL,'2026-11-21T07:13:21.153Z','2026-11-21T07:13:21.916Z','2026-11-21T07:15:21.000Z',NULL,0,'2026-11-21T07:13:21.153Z','4a5d09c875e72cd5d243dfd32ea782aac956ad658158ff9d4516b9b51c93efdb',7,7,'4a5d09c875e72cd5d243dfd32ea782aac956ad658158ff9d4516b9b51c93efdb','{"19": "CAP"}','',1,0);
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-21T07:13:20.000Z','2026-11-21T07:13:20.000Z',NULL,'2026-11-21T07:13:21.829Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-22T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T07:13:21.505Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T07:13:21.153Z','2026-11-21T07:13:21.916Z','2026-11-21T07:15:21.000Z',NULL,0,'2026-11-21T07:13:21.153Z','88a9f38c8f8280a46f42a5e65a98cce8e0573e84602950a23bed8958bb7f3662',8,NULL,'','{}','',1,0);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T07:13:20.000Z','2026-11-21T07:13:20.000Z',NULL,'2026-11-21T07:13:21.922Z','awaiting-fulfillment','rule','2026-11-21T07:13:21.543Z','2026-11-21T07:13:21.612Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T07:13:21.525Z','40.00',NULL,119,'2026-11-21T07:13:21.612Z','2026-11-21',NULL,'2026-11-21T07:13:21.245Z','2026-11-21T07:13:21.933Z','2026-11-21T07:15:21.000Z',NULL,0,'2026-11-21T07:13:21.245Z','3c27c95626b7da7e2165fa7488ac31f214a97c5722367fe4a0bc4df6592b866d',9,9,'3c27c95626b7da7e2165fa7488ac31f214a97c5722367fe4a0bc4df6592b866d','{"1": "MUG-RED", "2": "SHIRT"}','',3,0);
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T07:13:20.000Z','2026-11-21T07:13:20.000Z',NULL,'2026-11-21T07:13:22.144Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T07:13:21.245Z','2026-11-21T07:13:22.152Z','2026-11-21T07:15:22.000Z',NULL,0,NULL,'cc5028da60d5c9a74242ca3ed4421c661dca7488c7a288daab5cc473687363d1',10,NULL,'','{"3": "MUG-RED", "4": "SHIRT"}','',3,0);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:15:21.000Z','2026-11-21T07:15:21.000Z',NULL,'2026-11-21T07:13:21.986Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T07:13:21.916Z','2026-11-21T07:13:21.995Z','2026-11-21T07:15:21.000Z',NULL,0,'2026-11-21T07:13:21.916Z','d65216fa441bb6213dc05e729b11289d15d8f670bdb6bb31ee6c29b441bfd9d9',12,NULL,'','{"25": "MUG-RED", "26": "SHIRT"}','',2,0);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T07:15:21.000Z','2026-11-21T07:15:21.000Z',NULL,'2026-11-21T07:13:21.980Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T07:13:22.042Z','48.40','2026-11-21T07:30:22.049Z',120,NULL,NULL,NULL,'2026-11-21T07:13:21.919Z','2026-11-21T07:13:21.995Z','2026-11-21T07:15:21.000Z',NULL,0,'2026-11-21T07:13:21.919Z','e6151034e3fb4fd6f502e1a3665196e01ce39dea60ae18fc2233e41c39251856',13,13,'e6151034e3fb4fd6f502e1a3665196e01ce39dea60ae18fc2233e41c39251856','{"28": "MUG-RED", "29": "SHIRT"}','',2,0);
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'197d57efff839b2439bff2e8db6d6315df2790f39a6dbfd4337c50b910d589fe','2026-11-21T07:13:21.056Z',X'7801D5544D6FDB300CFD2B81AE7302CBF91A7CDAA141B7611D86B43D1583A0C84C22CC925C891A5204F9EFA3647BCB2EFB38F664937CA6C8F79E7C66BA61352FCBB2600125C6C06AD679A720046D0FAC602A7A0F56BD507EF3B8A544E7355585B6AA8D0D08942756A38F503074285BC22DDECE16252173DC03D8905231A033E0453A765DB09D6EDB744E7D667BED030A2B0D508B2F1A103CF568E5AFE4476943009B8672A69336CD44816C1A4FE30A4EE18DF35D08E8A5C4C9F2AA56F550A5312FD200D5D2BEE92C7AED5C40E5285BB3D59AF3C9E69692CA458B3EE13F7FA2108CD469BB2E8FF60E4ED2742DCC1002A60E4767D3E76FE67CB29AF06ABE58AD964B76A1638EBAEB5EC98EE31669EE4EBE18B0280CE0D1915AE41420799323060DAD1BF9B3D1EC48AE9A252711843405A1110CD9E9E9DC7BAC6083B67731F98A4CD64485D9089CDCF75D7A2D513B9B3394788ED262D6AB222BC99350E485644FFA38C4DD68B6AA9CE523C7D4E0B7C5ACFA6941FA66445D5B7284C813FC36E6D879A88F8DA94BCE5CBE168C3891A29128693D0AC3B748D5BBC7DBE9767343E31D5AB793AD88563F47E221919737A68B932E5BC1B491077AED99C90B7995409976BA6EE33DB0B16D2F450F23160602EF8FDA67CF5D53C8FF4821555F0385F7EF3F6C1FFE4660F5BF042685864B28923393DA94DB035C871EF6D136438DB405A13CD0A3110783244E5556AB29E7D38A3F94EB9ACFEB6CB00C34AED17BFD2FC8F4E36AE9D73634CDFAFE00AA5FB60C');
INSERT INTO "payloads" VALUES(2,2,'7a84bca150b91fac895a431ef20aacaaa8bb247509f239f9ef9e43bcb770fa83','2026-11-21T07:13:21.056Z',X'7801D554CB6EDB3010FC1583D7CA86283F52E8D4438CB44553144E722A0A82A6D636513E1472593830F2EF5DD252E2531FC79CA45D8E96BB33B33A31DDB196D735AF58448929B29679373D78D3B18AA9140238F544C9F5C386127DD00AA2D04E99D4814079642D860415438FD2106EF17EB6A80959E233800D2995227A0B41E43BAF2AB6D5C668B767ED89ED7488289CB44025BE69400854C3C8D7E467E96204979BF2B6972EF74481ECBA00310A4EE1B50F7D8C18A4C4C9F2E2AC394395C6324807749687CD77D16BEF232A4FD996ADAE389FAC6F28A97C721832FEEB170AC14A9DA7EB4B6B1FE0286D6F60861031573878973F7F37E793D58437F3C56AB55CB267BAE6A0FBFE8DCC384E91FBEEE5930587C2021E3CA945360192373B62D0D0F9913F97EC96E46A59B611414853101AC19297BE9F8AC116151BB4BD4DFB4C58F05D52588CC0EB8AFD92414BD4DE950C251E937458F46AC84AF2281479217B933E8E693B9AADA9677536DB981AFCB698352F16A46F46D4A52547883CC26B9BB40463E5E17C2C4C554AE6F947C58813293A8992C6A330FE4C747AFB7033DDACAFA997BDF15B694472FA31110F99BC32312D4EDEB48A692BF7F47A66A60C14540615DA69DDC63D70C998E7EA0C5BBE107877D0A178EE92426AFC0F14E6B1DE0085771F3F6DEEFF4660F3BF046685862514D999596DCAED002EC300BBE4BAE18CB405A102D0A3137B8B244E5337AB29E7D386DFD7572D9FB7C56005687DA777FA5F90F9C765E8D736142DFAFE064A76B488');
INSERT INTO "payloads" VALUES(3,3,'13887e3bd516fc50756457149b87aef7bfaabd53739a8f32eb216521e37e4eef','2026-11-21T07:13:21.056Z',X'7801D5544D6FDB300CFD2B81AE7302CBF968E1D30E0DBA0DEB30A4EDA91804C566126196E44AD4D022E87F1FA9D86D4EFB38F664937AA2C8F79E7414A615B52CCBAA101135A6286AD1836B8DDB8B4234290470CD3325D7F71B4AF4C1341095714D975A50A89F448D214121D0A3EE08B7B89C2D4A42E6F8041043AA4911BD85A0F8CC8B426C4DD7F139F551EC4C88A89CB64025BE1B400854A3D36FC92FDAC5088E9BF2B6D78E7BA240B76D801895A4F0CA873E460C5AE36479B6569DA08DC13C480BB4C6C3F259F4DBFB888DA76C2D5617524ED6D7946C7C721818FFED2B8560B5E1E9FADCDA4778D2B6EF608610912B1CBCE3ED1FE672B29AC86ABE58AD964BF142C71C4CDFBF9319C729B8EF5E3F5B70A82CE0C1935A64132079D9118386CE8FFCB964B724572DD84604214D4119044B5E7A38668391D883B637897DD507DFA606B3116459885F3A188DC6BB9CA1C463D20EB35E644C72996AC80BEC4DDA1CD376345B55CE4A36DB981AFCB69855AF16A43D23EADC9223443FC15B9BF2CCC6A7126361AA9277BCFC280471A255AB51D37814C69F89566FEEAFA79BF515F5B2EFFC56772A39F3988807262F4F4C17876F5A218CD57BFA3D3193070A0D8332ED74DDC67BE052D7BD1427D8E52B81B70713B2E7CE29A4C6FF40218FF50E28BCFDF47973F73702ABFF2590151A2EA16267B2DA94DB019C870176C9B5C31A690BAA09409F56ED2D92385559ADA6524E2B79575ED4725E678365A0F5ADD9997F41F2C3D5D1D33614CDFAFE067B86B4C4');
INSERT INTO "payloads" VALUES(4,4,'b346dbc29a135ac0b57e12a5317bc53508df05d9d43ea15d019154db2519093c','2026-11-21T07:13:21.056Z',X'7801D5544D6FDB300CFD2B81AE7302CBF9E8E0D30E0DBA0DEB30A4ED69180445621261B6E44AD49022C87F1FA5D8994FDD76EC2926F94491EF3DE5C48C66352FCB79C1024A8C81D54CB9B66B0041B382A9E83D58F542E9F5D386129D370A82305635518340796435FA08054387B221DCE2FD6C511232C71700EB532A06742D78916EBD29D8D6348DB17B569FD8CEF880C2CA16A8C53743D77BEAD1C83FC9CFD28600360D45034A9B66A2406AED2104C129BC75BE0B01BD9438598E6AD505AA0CE64534502DAD9BEEA2CFCE05548EB2355BDD703E59DF5152B968D127FCD72F14422B4DDAAECBA37D80A34C24CD1002A60E0767D3F177733E594D78355FAC56CB253BD33507D3756F64C7618B3477275F5AB0285AC08323B5C82840F22647F41A5A37F06763BB25B96A968C4410D214844168C94DDF4FBDC50AD68B7B1FF78931EF7454989DC0CB82FD92DE4834CEE60C259EA3B49805ABC84BF228149921D9930E87B81DDC5695B332B96D48F5865BCCAAAB07E9CC801A7B7280C8238CE61CF9F8D262684C5DF289F38F82112952688992F6A330FC8C54BD7FBA9B6ED6B734CBBE715BD98868CD732422127B79637A39E9B115CCB4724F9F176AF2425E2550E69DDEDBF0106C6C9A73D133C8AF0C3E1C8CCFAE1B7348E55738A4EA5BE0F0E1E3A7CDE3DF18ACFE97C12451FF0C45F266929B723B8071E86117ADEE6B242E08E5817EB4D8B748EA5465B59A723EADF8637953F3799D1D9681ADD36667FE0579FD6F7DA5E9F937F65BB859');
INSERT INTO "payloads" VALUES(5,5,'54ebf7e4adc3f2fad4e1c16b1dc6f45d88fb720b3620807b32d38d44d3a8abe0','2026-11-21T07:13:21.056Z',X'7801D554C96EDB3010FD1583D7CA86282F2974EA2146DAA2290A2739150531A6C636512E0A97C281E17FEF90965A9FBA1C739266F8389A79EF8D4E4C75ACE575BDA858881053602D9360256A8D1DAB984CDEA3952F945E3F6D28D17B25310865A54E1D8A0847D6469FB062D145D0845BBC9D2D6A4296F80260434AA6109D412FF2576F2AB6555A2BBB67ED89ED940F5158304825BE288CE8A98686DFC98F6043409B9B72A6079B7BA200BACE6308825378EB7C1F42F40071B2BC3A6B2E50A96219A4433ACBE3E66FD16BEF42948EB22D5BDD703E59DF5152BA64A3CFF8CF9F2844032A4FD797D6DEE1114CAF711631C45CE1E06CBEFE66CE27AB096FE68BD56AB96467FACC41F5FD2B99719C22F7DDC38B411B85C17870A416190549DEEC884143EB46FE6C325B92AB65D94804214D51A88886DCF4F574B1D8BC6283B8F7699F19F3AE4B321627F0BA623FC02B88CAD992A1C473021B8B600D79098E429219B23DE97248DBD16D4D3DABB3DBC6D460B8C5ACF9E541BA33A2AE3D3942E088577D5EF9F852622C4C55CA8DF3B78A1129203A8840F35118BE273ABD7FBA9B6ED6B7D4CB5EBB2D6891AC7A4E444466AF4C4C9B9397AD62CAC09E5E2FD49481BCCCA0C23BEDDBB80836697DAE0606694507061F0ECA17D75D73C8FFC8219DBE060E1FDE7FD83CFE8DC1E67F19CC120D6B28B237B3DC94DB215E871E77C976C319898B427AA44727F626923A4DDDACA69C4F1BFE58DFB47CDE168715A0719DDAA97F41E65F97A69FDB50B408FC133A68B5D8');
INSERT INTO "payloads" VALUES(6,6,'efa033d1049edcbc546d396ce7c40fcabb886b8d1d5cdfa7efcfa71c3dd21e15','2026-11-21T07:13:21.056Z',X'7801D5544D6FDB300CFD2B81AE7302CBF91A7CDAA141B7611D86B43D1583A0C84C22CC925C891A5204F9EFA314BBF3691FC79E12924F14F9DE93CF4C37ACE665B92C58408931B09A75DE290841DB032B988ADE83552F94DF3C6E29D1794D55A1AD6A630302E589D5E823140C1DCA96708BF7B34549C81C5F01AC4FA918D019F0225D5B166CA7DB36DD539FD95EFB80C24A03D4E29B06044F3D5AF93BF959DA10C0A6A19CE9A44D3351209BC6D3B8825378E37C17027A2971B21CD5AA2B5469CC8B3440B5B46FBA8BFE762EA07294ADD96ACDF964734B49E5A2459FF05FBF500846EAB45D9747FB002769BA166608015387A3B3E9F8BB399FAC26BC9A2F56ABE5925DE89AA3EEBA37B2E3B0459ABB932F062C0A037874A416390548DEE4885E43EB06FE6C343B92AB66C94904214D41680443767A3A5F3DB62A582FEE5D4CC622973551617602272BFC945E4BD4CE0EDE788ED26216AC222FC993506486E44F3A1CE26E705B55CECAE4B621D51B6E31AB5E3D486706D4D89303449E6034E7C8C7D7164363EA924F5CBE178C4891A29128693F0AC38F48D5BBC7DBE9767343B31C5AB793AD88563F472222B19737A697935E5BC1B49107FA7BA5262FE4550265DEE9BD0D0FC1C6B6BD143D83EB5706EF8FDA67D78D39E47FE490AA6F81C3FB8F9FB60F7F63B0FA5F069344FD3314C99B496ECAED01C6A1877DB44D5F237141280FF4D388834152A72AABD594F369C51FCA75CDE7757658061AD7E8BDFE1764FA74B5F471EB9B66817F01A590B67B');
INSERT INTO "payloads" VALUES(7,7,'22d2d4a656b4b7100e50d68a8c91e23887caf9548c96c7bf5e49f6830ec1c39b','2026-11-21T07:13:21.056Z',X'7801D553C18ED33010FD95CA57B2559CD22CCD09B4AC9010422B042784ACA9336D2D623B6B8F5157D5FE3B63A7110171E0CA299EF1CBCC9B37CF17617AD1C9BA6E2B11092845D18931788D311A771495D0290474FA89F3F75F3E71620C866F95717A483D2A82B3E82824AC0479828171B25EBFDA31B2C41340C829A553246F31A8DCB6AEC4DE0C43EED35DC4C18448CA81452EF1609030708D017E25DF838B115D26E5ED082E73E200FA3E305D25397CEBC3182305005A6D1777CD04D586CA203DF25D9E37F7E2E3E82369CFD94EB4B752AEEEDF7152FBE42864FCC70F1CA20593A71B0BB5D778063B0EB8268C942B9CBCCBBFBFD8C855BB92CDE665DB6EB7E299DB9CCC38FE2733CE5364DE233C5974A42CD2C9F3B6D829C8EBCD8EB8EED0F9593F97EC9ED795575FB70CE19DA2328496EDF4F532796C5789EB72EF60CC8A05DF274DC509B2A9C40F0806C878377BE33181A3B230C95E82B3D26C86EC4FFE39A6FDECB6DDBAAE1799DFFDF607E82F8EE4C2B860B970F1E4D845A7E2E1E76F95604940F540C0D37118BF276675F7E681691C07BF874125671E134B90752BB3F29B111D4B602C1CF934695226093A638AE0FCD0E617E0D230E456B37B549634F3E4DC017119063C24D75FEF98152A1D903FBD3A5AE2DA4DDDB43752DE34F2737DDBC94DD764BD0AD0FADE1CCCBF20F38B1BF84D5E8B167A3F0188975334');
INSERT INTO "payloads" VALUES(8,8,'935940bde36d0d1fb45056d19b216ff94b9ecd7e094d080d42fe60439ba2f0fc','2026-11-21T07:13:21.056Z',X'7801D5534D8F13310CFD2B55AECC569319DA95E6C481D54A082184E084509466DC36225F9B38B0AB6AFF3B76DAD116C4812BA7193F3BF6B3FD7C12761693ECFBDB4E14D4588B9844CAD14029361C44274CCD19827922FCEECB270252B6E4553618576750A81FC584B9422730A2761437AEFB91029B79F68B7EBD61C8D482D143565CB5EFC4CE3AC765A693D8DB5C5005ED81327CB48090E981D32FE03B1D4A81C069A24F3A302532F43C6762AB24996F634EA560D61A579B2BDF700E35165B1F33908FDBE55AF49B624113099DC4F656CAD5DD3D8126D68099E33FBC2713BCB6DC5C6AD4DEC0A3F6C9C11AA1206738C6C0CF5F8D72B55DC9617CBDDD6E36E299CA1C6D4AFF498F4B17CC3BE9270F0195073C46DA16090568BB573B0C71995FA87E47EB9A040B894268A7A02C8227357D3D35890DB21397E5DEDB3DAE7E669D786E39CED560D3831C3BF14367ABD1C6B028E4A1EA806D6D9480B4A60C4982454A8F4BDD2D921BD69BFE0AF95D757F04FD459794185EB872A58B942FBABDAAD490E76F9DA0C168356BD4D42399E57B3DB33AB8B8D34ED5601F2A4D8147D71AA5AB1113F1EC84F5FA40FFE7C1B446B2E1A836753AB6E50C42758E2B2D12523C57A649D81EE0DACCB0AF61BEF888142893813EB33A78A4DC433F6C6FA4BC19E4E7FE7692E334F0B85AA08FB3DDDB7F89E4B373749897A48DDE2F780D5496');
INSERT INTO "payloads" VALUES(9,9,'e290726a185a6660cf6ea4eb5dfbf9bc1b2305e36768e2f4b7afb61b6dfb475c','2026-11-21T07:13:21.221Z',X'7801ED584B73DB3610FE2B1A5E2BCBA46CD9964E4DD3A4EDA19D4EEC9CE20C07244109138A6440508F78FCDFF32D40800FD14E26CD74A6D3F8626177815DECE3DB051FBC42265C7AAB074F24DE2AF0FDA917D7952AB65C8644C13A618A87B1E4F8078277CBD474320F267F15BBC9DC9F5F4DFCEB5570B19AFB939F7CFC79534F54A1628750E471565762C7C3528A58E46B6F95B2ACE2CD89DB2211A9F8CA23B50DD54694A5DE00259562AAAEB48D41609730EFC59E09056593D775968A2CDBF25C91781DA942B12CE407320E8297FEACB1D7F160F1D34CB3CB6D8A58C5436D1194857151299CE9B83D46ABF3097EABF7098181EEFEE9E4EB38639571C6E5D4D3A66D589E6463A6F51823A6F5F923A6F50506A69D30474CDB4B569663A6F51823A6F5F923A6F50506A69D30FBA63D991E86D16A6B13C770066A84E25B1400259BB7BA4035E8B5CB5D1454C98E9495E196AB4D4125F552F244A8C94B2613A4AA6597B2D80914A7CEF1BCCEB29665921F3B6356AA1ABBB14DF2B4CE139E846C5BD4C8F94E36EA1A0F519689580B6D5753882874A96B1BEA47F6AD45AAC2984B85428D09054E8F1665C89244F2AA82C260399FF9B3F9EC1AE6B48C7077051E486B5E801A9375F208D2DB1CBE4926B7A8645E0DF930B79893D02D38712D25CFE3A329F7CE3A2E12AE857EED4AF1438C3C5CF350E264B0035DE954ED1A9F129EB23AC3CD06A79ED07BA7C3E7691AE605D9AAAFE370728BDBB33529821189A8F40D477C057A59E408829180FC69B937CE345E02206B344D78C635F83661E3113B864D50297F0874632695768FE7FB51EA2F83EBB3657A1D9D2D2EAF2ECF6E58E09F2D178B058B2E12FF6A41F912011CA9085DF81EBC54C84A8539DBD25D5E240C52C01547797560DB32E3A4ACD8962CA718625129C9B90A03AC82C91DAFD4E44DC14843C3A028D21EA1680309ECA09A8EA134265577FCC028013E8912ABEB9B6B3FA00D4F264AC3E9A548B929723A0B97F4D1C6B09F6F9940097A2C613F4301993E43F0A81BA485DC86683E598258BE7BFF080AA7B0BE7BAFFDAD7786450987E6AE69A1035295C0CF49A88E2574999A3471A88A5AC6A47FBFDF93EDC8BF9C67365FF9417199A3FB5831B3352EF24AAC730203287FF04A117FA8CBC60E0BF2B0AA69CEB0F25F0ED03F09C830B8CF84E334765F0651EB9E16455F670CA94719D5B440D39469A2417776EDC4AE1DA05B82C6F1CEA2DF1EC69A2A84FBFDCE0E17278CAEB2FE16ABF584DA57EFAEFB09696ED3AA4F6CEAF6D58ECBE37EC3A5AE301A99A8CA3FD606B81EBC5A52516C942AABD5FDF9FD392BC52C126B943466BE98CFF0E3FE5C37860ACC280EE617F7E7BBF9FDB94E74D0505D10B00737F0C189D12137FAA82DD99CF7BEED082ACE7EB902950439811A6BB73A5A44D4732CFA6752C70614AFE6CBC5D4DB3129181A2F0DB6571744315B4CDD3599A4B908A061593CD6D3F1D46B7CFC67BD4692D1024DC44CCBF069874AAE4444A90B1B6AF5A1A6DF6F7F3B7BF38A7A555DC658E3878112AFDC1C2BF4D8CCE62E8DCC0427816B119AE2B2F884E132EC8433984F742237E3893777C79B59C626F009A33D7EB86570FC9E8BF586EE8D51C0B4DBBD48D486AE62DA306EB8B132975626E1A591992DCCA68F35BCA73BC6BC53CDFA25416E7166EBD236AE694D1CE3BA9B8D310777C0A464A72907FFD6A00E074962C4467ABDE498CB729B4B6EF46C9E546EDDE4938DBAA30FDF133D469B04EE2E7DFE8827FA0283FB3A666F927137D6B54EEF2E5C98EF687235669B266628F440B31D3115078CA10E218677D1D30B15AFF60ED580A628C9F28AC54A6044223711032D989615C60B22D92118B3A06AE69F6E911B3682176110CE6042C374318C441E52AD1320E6F536A287AFD66FDB73AB246D5F8FAE699368042B1BE34EA6E37637DE37199EB66ED46B5ABA35D65CAB21620848C5BA962CCA7867266927499C638AB30DABADC1C7A9190D5023CF80DFCDCDF2BA0F7E374BA27C23F8DD6E84A4216A087F3D7A07002DDD40E0EDEF7FBCB9C3EEAF05407B553C7E0812DBDC1F324EBD63B70CB2FDBF0680780368935BA8FB0180F623CE0F00B498D282CFFF0A00DF3FE2C99614FB3CC39BB341D4E6A5F1E00D115AF31F3150364EC3FA7BCDC3EEC4E7265E2704135C7B7403F4F73366E4ECE7CC1A118781E66BC57774913DF03953AC0CF4BB37739BD98E64BB4B672A00C853BF6FBF9879BF304CD477ECF0774345D3B1C37A981598B56990E439C8EEDCB68952AF375FC7BEF45588BEA0591955849D31467F6D7EF64B94B127A4A7720D4F8F7FBC7E7CFC0C27AFD7E1');
INSERT INTO "payloads" VALUES(10,10,'59f3a377e9c75f0c297155645427de89e6e7596a59b90106c08750a4f93ac4ca','2026-11-21T07:13:21.221Z',X'7801ED58596FDB4610FE2B025F2BCBA22CC5969E9AA6E9F1D0A2889DA7382056E4525A842299E552470CFFF77EB317C5C34E90060502C42FD6CECCEECCCEF1CD2C1F8242265C06AB874024C12A9C86E320AE2B55ECB88C88321D0709533C8A25C73F10825BA6C6A35938FABBD88F66D3D98BD1F47A155EAD66D3D14F53FC05E340549162C748E471565762CFA3528A58E49B6095B2ACE2F6C45D9188547CE191DA866A2BCA526F80924A315557DAC66BB782752F0F4C28E81AFDC34E3B9E2B92ACD7AA502C8BF891EC82D07C3AB1A67A1E8C7D9A6976F94D6B56F1481B0345515C540A677A6E8BD1E87C82DFE87D42A0A3BB7D3AB939CE5865FC301F07DAB42DCB936CC8B41663C0B4367FC0B4B640C7B41E73C0B483646539645A8B31605A9B3F605A5BA0635A8FD936EDC9F4308C465B933886D3512314DF21F729D982D5150A41AF7DDAA2964A9395D18EAB6D41D5F44AF244A8D12B2613A4AA6397B2D80BD4A54EEFBCCEB28665F21E3B4B9E27F02476499ED679C29388ED8A1A297F968CBABA2314642236429B654B10252E755543FBC0BE8D48551473A950A231D57FFF6851462C4924AF2A280C97B3C974329B5CC39C8611ED5F8007D28617A0C6649D3C81F436876B92D12D6A98575D3ECC2D6624740B4E5C4BC9F3F8A43DA1C1C9AEE322E15AE8D773297E8C91861B1E499C0C76A80B9D8A5D2353C2535667B859E7D41EBD753A5C9EA6515E90ADFA3A1E2177B83DDB90221891884ADF70C057A097458E201809C8F7ABDD3AD3780950AC7134E119D7B06BC3C6D7EC14D9A052FA10DCC64C2AED9E60394BE3E57A995ECCC37471B1B85ADE5CACAFE7E9C534E6533E9F87613265D8B0169986071FBE872015B25251CE76749797094901563CE5F591EDCA8C93B26257B29C628845A524E72A0AB10A4777BC52A33705A33CB60C8A22ED118A3690C01EAAE918CA625275C78F8C12E09328B1BABEB99E86B4E1C944B19C568A94DB22A7B3168BC534D461E63B265081014BD8CF5040A64F103C6A0669217711DA4E962096EFDE3F82C229ACEFDE6B7FEB9D5151C2A1B96F57E87D5425F07312A953095DA6244D1CAAA29631E93F1C0E643BF22FE799CB577E545CE6683E4ECC6C8D8BBC129B9C3A14943F04A5883FD4A5B5C3613CAC326D79062BFFE700FD97807483FB4C38FAB1FB3C863AF73420FA5BC6907A9451B6039A9E0CBCA51FBE9BB8B5C77347D0307EB6687787A19E0AE176BB73B3458F71AEACBDC569ED51DBEAFD753F21CD5D5AB589B66E5FEFB93C1DB65CEA0AA361893AEDC7DA00D743504B2A8AAD5265B5BABFBCBF64A598ACC506258D692FE613FCB8BFD48DA102731D87B3ABFBCBFDECFE52273A68180F21E00EB6F0C1C1808C275B7DD4965CCE075F77041567BB5C814A829C407DD557071A6D83887A8245FB4CEAD880E28BD972310EF64C0A965BCA1551CC1653773693B4731140C372784C53300AD0FAF8AF9A3A2E2DD044CC9C0C9F9E51C9958828756143AD3ED4F4FBEDEF176F5E53AFAACB186BFC30501294DB53851E9BB9DCA56199E024F42D42537C16F7183EC37A9CCE78A213D94E27C1CC1F6F461997C03D46737C774BE7F803179B2DDD1BA38069B70791A82D5DC5B461DC70EB64E64E26E1A591992CCCA68F35BCA73B06BCAE4DD645ECDCE2CD6EA8F4D2B0C3FB10D7DF6C88D9B9032625374D79F877069D719024466CA0D74BAE6A99BB5CF293A77D4CF9B5CD2717754F37D0D5CC072D469304FE2E6DFE8027DA029DFB7A666B92F137D6454D2F2E5C98EFD1ACEC88609A98A1D0D3CC75C4541C31867A28E8DE454F2F54BCDA3B54039AA224CB2B162B811189DC440CB4605A56182F88E46660CC82CACE3FE7456ED808DE1A837006132CD3C7702DF2886A9D0031AF776B7AF26AFDAE3D374AD23A4B31A5506BF64D9B44D7B0D21AD79B8E9BDD78DE6478D4FA51CFB67467ACB99625620848C5A6966C9DF1B399A49924718E29CE26ACAE061FC76634C09BEF19F0BBB959E2717C0E7E374BA27C25F8DD6E85A421AA0B7F2DFA19003ABA81C0DB3FFE7C7387DD5F0A80EEAA78FB102436B9DF65F4BDE3B674B2FD7B0340BC017E00A087280DF87D306FF39B5C7802213B29E177FF004087B2DF0900BE7FC4932D290E798637A74554FBD27808BA08ADF98F18282D1063FDADE6617FE27313AF178209BE3DFA01FADB193370F673660D88C340F3B5E21BBAC81DF89C294E06FAFD9BB969AB9EE4BACBD954808AA67EDF7C300B7E6198A8EFD8F11F4B45D371C37A941598B569BEE639C8FEDCA68952AF375FC73EF75588BEA03919554467638CFED8FCEC9728634F444FE51A9EEE7FB77E7CFC175D88D4A6');
INSERT INTO "payloads" VALUES(11,6,'97e2f07a0900fd74e653efa7207878da700ffeab6535fab4a02907e9f192d5f1','2026-11-21T07:13:21.829Z',X'7801D553C16EDB300CFD9540D73981E53429E0D30E0D0A0CEB3014EB691804C566126196E44AD49022E8BFEF4989976ED83E60278BE433F9483E9E84E9452BEB7A5589C89A5314AD1883EF2846E3F6A2125D0A815CF702FFE6E9118E3118449571DD907A52AC8FA2E590A812EC590FC035378BA606B2D86780B8B8BA14D95B0A2A97AD2BB135C390EBB427B13321B272DA12527C36C4149063D057E707ED62249749793B6A9739C1D07D1F40574998773E8C3172D09A67AB37B1E60CED0C97467A422CF79B6BE139FAC89D87B715EB5B29679B7B383B9F1C878CFFF41126596D727763A1F69E8EDA8E032D9822E70C07EFF2EFEF9672B69EC96679B35EAF56E215650E661CFF931EA72E32EF51BF5872AC2CF1C1635B500A61BD5911971D3A3FCDCF25BBC5BA5A91950408764ACA3059C8E9EBA968AC5956E2B2DC8794850595F5A9E3A2040929FCD0C16836DE4DDA784EDA715958032DE9A3EA2086AC4FFC1CD3F697DAEA459DD536B97E17DC9FA8BF6812A9E9CA535E757CD1EC9418958BE7F55B253014AD7ACD1AFDC18CDF13A20F4FF7F3C7CD1DB8EC07BFD5834ACE3C270C224FAF748CCBC9D7560963F51ECFF3684A43A1CBA03277DCDB74082E0D43AE378948E5C966B2F0ED88DE9A8176C9F59718A891EA02E1D3ABBD65E46EEA663D9772DEC82FF56D2B976DB9D102B4BE373BF32FE4AA6D24D89F53E2F0069CE62569A1F713AB8D5495');
INSERT INTO "payloads" VALUES(12,11,'50b0f5450f2b522ec65ca9f2e6508418b8402da8d576a93df9bab44024ed8147','2026-11-21T07:13:21.829Z',X'7801D5544D6FDB300CFD2B81AE7302CB4DD2C2A71D1A741BD66148DB5331088ACD24C22CC995A82145D0FF3E52B1DB9CF671ECC926F54491EF3DE9284C2B6A5996578588A83145518B3EF80662346E270AD1A410C035CF945F3DAC29D10743ABCAB8A64B2D28D4075163485008F4A83BC2CDAF66F39290393E01C4906A52446F21283EB62CC4C6741D9F531FC5D68488CA690B54E2BB018440353AFD96FCA25D8CE0B8296F7BEDB8270A74DB066A57490AAF7DE863C4A0354E16676BD509DA18CC83B4406B3C2F9F45BFBD8FD878CAD6627929E5647543C9C6278781F1DFBE5208561B9EAECFAD7D8483B67D073384885C61EF1D6FFF702127CB89AC2EE6CBE562215EE898BDE9FB7732E33805F7DDEB670B0E9505DC7B528B9C02242F3B62D0D0F9913F97EC86E4AA053B8920A429288360C94E8FC7ECB16A518841DCDBC4C62297B5A9C1EC044956F8A583D168BC1BBDF194B4C32C58455ED207D59019D89FB439A6CDE8B6AA9C95ECB63135186E3EAB5E3D487B46D4B92747883EC05B9FF2CCC7A7126361AA9277BCFC280491A255AB51D37C14C69F89566F1F6EA6EBD535F5B2EBFC46772A39F3948808662F4F4C37876F5B218CD53BFA3D5193070A0D8332EF74DFC68BE052D7BD140383CB5706EFF62664D79D73489DFF81439EEB1D7078F7E9F3FAFE6F0C56FFCB204B345C43C5DE64B929B705380F036C936B873512175413803EADDA592475AAB25A4EA59C56F2BEBCACE5A2AE24759A81D6B7666BFE05C94F57478FDB50340BFC1BC0DAB687');
INSERT INTO "payloads" VALUES(13,12,'e8c00e906d7ef11e1fe0a099ef72e0e3cf180bc86d4d64b1c02b291299d1d975','2026-11-21T07:13:21.829Z',X'7801D5544D6FDB300CFD2B81AE7302CB4DD2CEA71D1A741BD66148DB5331088ACC24C26CC995A82145D0FF3E52B1D79CF671EC2921F54491EF3DFA286C236A5996EF0B1151638AA2167DF00662B46E270A615208E0CC33E5570F6B4AF4C1D2A9B2CEB4A90185FA206A0C090A811E754BB8F9D56C5E1232C7278018522645F41D04C5CF9685D8D8B6E577EAA3D8DA105139DD0195F8660121508D56BF263F6B1723386ECA77BD76DC1305BA6902B5AB2485D73EF43162D01A278BB3B3EA043516F3200DD019CFCB6FD1DFDE47349EB2B5585E4A3959DD50D2F8E43030FEEB170AA1D396A7EB736B1FE0A0BBBE85194244AEB0F78EAFBFBB9093E5445617F3E572B1102FF4CCDEF6FD1B99719C82FBEEF573070E5507B8F7A4163905485E76C4A0A1F3237F2E751B92AB16EC248290A6A02C4247767A3C668F55578518C4BD4D6C2C7259930C662748B2C24F1DAC46EBDDE88DA7A41D66C12AF2923E284366607FD2E59836A3DBAA7256B2DBC6D460B8F9ACFAED41BA33A2CE3D3942F4015EFB94673E3E95180B53957CE3E57B218814AD1A8D9AE6A330FE48747AFB70335DAFAEA9975DEB37BA55C9D9A74444307B7962DA1CDEB642D84EEFE8EF899A3C50300CCABCD3BE8D8BE052DBBE140383B4A30383777B1BB2EBCE39A4CEFFC021CFF50638BCFBF8697DFF3706ABFF6590251AD650B137596ECA6D01CEC300DBE49AE18CC4056502D04FA3761D923A55592DA7524E2B795F5ED6725157923ACDC0CE37766BFF05C99FAE963E6E43D12CF02FD866B68F');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-21T07:13:20.946Z','2026-11-21T07:13:21.255Z','2026-11-21T07:13:21.255Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "soap": 0, "api": 10}',0,887,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-21T07:13:21.278Z','2026-11-21T07:13:21.549Z','2026-11-21T07:13:21.549Z','{"inserted": 5, "failed": 1}','[]','{"eu": 1, "us": 2, "soap": 3, "api": 10}',4,887,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-21T07:13:21.561Z','2026-11-21T07:13:21.789Z','2026-11-21T07:13:21.789Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "soap": 2, "api": 11}',0,887,'jane');
INSERT INTO "runs" VALUES(4,'import-orders','cron','{}','2026-11-21T07:13:21.817Z','2026-11-21T07:13:21.943Z','2026-11-21T07:13:21.943Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "soap": 0, "api": 6}',4,887,'jane');
INSERT INTO "runs" VALUES(5,'bc-insert','cron','{}','2026-11-21T07:13:21.955Z','2026-11-21T07:13:22.106Z','2026-11-21T07:13:22.106Z','{"gone": 1, "answer lost": 1}','[]','{"eu": 3, "soap": 4, "api": 9}',0,887,'jane');
INSERT INTO "runs" VALUES(6,'recheck-status','cron','{}','2026-11-21T07:13:22.128Z','2026-11-21T07:13:22.189Z','2026-11-21T07:13:22.189Z','{"unchanged": 4, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 requests, 0 became eligible.", "Store us: 1 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "soap": 0, "api": 3}',0,887,'jane');
CREATE TABLE stores (
    code TEXT PRIMARY KEY,
    platform TEXT NOT NULL,
    identity TEXT NOT NULL DEFAULT '',
    identity_url TEXT NOT NULL DEFAULT '',
    identity_checked_at TEXT,
    watermark TEXT,
    caught_up_at TEXT,
    mapping_hash TEXT NOT NULL DEFAULT '',
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:34809','http://127.0.0.1:34809','2026-11-21T07:13:21.026Z','2026-11-21T07:15:21.000Z','2026-11-21T07:13:21.822Z','d60a7d72','2026-11-21T07:13:21.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T07:13:22.144Z',NULL,0,'');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:46481','2026-11-21T07:13:21.220Z','2026-11-21T07:15:21.000Z','2026-11-21T07:13:21.922Z','42a91e3f','2026-11-21T07:13:21.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T07:13:22.153Z',NULL,0,'');
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','e6151034e3fb4fd6f502e1a3665196e01ce39dea60ae18fc2233e41c39251856','2026-11-21T07:13:21.995Z',0,NULL,'');
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
COMMIT;
PRAGMA user_version = 1;
