BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-21 17:26:35.942657+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-21 17:26:35.975375+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-21T17:26:37.910Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-21T17:26:37.910Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-21T17:26:37.911Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-21T17:26:37.911Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-21T17:26:37.912Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-21T17:26:37.912Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-21T17:26:37.912Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-21T17:26:37.912Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-21T17:26:38.159Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-21T17:26:38.186Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-21T17:26:39.305Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-21T17:26:39.349Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-21T17:26:39.421Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-21T17:26:39.445Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-21T17:26:39.608Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-21T17:26:39.692Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-21T17:26:39.699Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-21T17:26:39.699Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-21T17:26:39.700Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-21T17:26:39.700Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-21T17:26:39.743Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-21T17:26:39.743Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-21T17:26:39.743Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-21T17:26:39.743Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-21T17:26:39.743Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-21T17:26:40.118Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-21T17:26:40.144Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-21T17:26:40.153Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-21T17:26:40.158Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-21T17:26:40.161Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-21T17:26:40.282Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-21T17:26:40.289Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-21T17:26:40.291Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-21T17:26:40.347Z',3,9,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(35,'2026-11-21T17:26:40.354Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-21T17:26:40.610Z',4,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent.','');
INSERT INTO "activity" VALUES(37,'2026-11-21T17:26:40.611Z',4,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(38,'2026-11-21T17:26:40.611Z',4,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(39,'2026-11-21T17:26:41.024Z',5,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(40,'2026-11-21T17:26:41.075Z',5,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(41,'2026-11-21T17:26:41.096Z',5,12,'answer lost','inserting','unknown','','http://127.0.0.1:32879/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-21T17:26:39.352Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-21T17:26:39.465Z',NULL);
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
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:32879/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-21T17:26:36.025Z','','{}',NULL,NULL,0);
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
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:26:36.000Z','2026-11-21T17:26:36.000Z',NULL,'2026-11-21T17:26:40.472Z','processing','rule','2026-11-21T17:26:39.742Z','2026-11-21T17:26:40.117Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:26:39.692Z','48.40',NULL,0,'2026-11-21T17:26:40.117Z',NULL,NULL,'2026-11-21T17:26:37.909Z','2026-11-21T17:26:40.608Z','2026-11-21T17:28:40.000Z',NULL,0,'2026-11-21T17:26:37.909Z','19a24d3f73acee6a014d212b16065037525512dbf2af07359a1bc848e7f708c8',1,1,'19a24d3f73acee6a014d212b16065037525512dbf2af07359a1bc848e7f708c8','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:26:36.000Z','2026-11-21T17:26:36.000Z',NULL,'2026-11-21T17:26:41.419Z','on-hold','rule','2026-11-21T17:26:39.743Z','2026-11-21T17:26:40.143Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:26:39.699Z','48.40',NULL,0,'2026-11-21T17:26:40.143Z',NULL,NULL,'2026-11-21T17:26:37.909Z','2026-11-21T17:26:41.462Z','2026-11-21T17:28:41.000Z',NULL,0,'2026-11-21T17:26:37.909Z','0991f9d481f6323487cbb05c1db8447ea9a467f81c0dc00dedb53e29c79b7a48',2,2,'0991f9d481f6323487cbb05c1db8447ea9a467f81c0dc00dedb53e29c79b7a48','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:26:36.000Z','2026-11-21T17:26:36.000Z',NULL,'2026-11-21T17:26:41.419Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:26:37.909Z','2026-11-21T17:26:41.462Z','2026-11-21T17:28:41.000Z',NULL,0,NULL,'789149ad47a02e6af3d63710fb12af515e792277eae082783212082a67bd857d',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:26:36.000Z','2026-11-21T17:26:36.000Z','2026-11-21T17:26:36.000Z','2026-11-21T17:26:40.472Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:26:37.909Z','2026-11-21T17:26:40.608Z','2026-11-21T17:26:37.000Z',NULL,0,NULL,'aee8fb69a359695c560997e33a7f5d11b56ff87260f709e90d4c1a95fbb9566f',4,NULL,'','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:26:36.000Z','2026-11-21T17:26:36.000Z',NULL,'2026-11-21T17:26:41.419Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:26:37.909Z','2026-11-21T17:26:41.462Z','2026-11-21T17:28:41.000Z',NULL,0,NULL,'15589c0e87fc3d53ec42a8dd0348cd7861e0f42da2401c88dc5335b8884818c5',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:26:36.000Z','2026-11-21T17:28:40.000Z',NULL,'2026-11-21T17:26:40.472Z','processing','rule','2026-11-21T17:26:39.743Z','2026-11-21T17:26:40.153Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 23", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:26:39.699Z','48.40',NULL,0,'2026-11-21T17:26:40.153Z',NULL,NULL,'2026-11-21T17:26:37.909Z','2026-11-21T17:26:40.608Z','2026-11-21T17:28:40.000Z',NULL,0,'2026-11-21T17:26:37.909Z','b31d947917fd5656d92d71841006d7681e950b3eb0457ecdf66cadb06a7f69df',11,6,'a6322a772d05dba1b052161c4a1cd37d11e49c264a9a9a80912b0dd6871286a1','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent.','2026-11-21T17:26:40.610Z','0','processing','0');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-21T17:26:36.000Z','2026-11-21T17:26:36.000Z',NULL,'2026-11-21T17:26:40.472Z','processing','rule','2026-11-21T17:26:39.743Z','2026-11-21T17:26:40.158Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-21T17:26:39.699Z','10.89',NULL,0,'2026-11-21T17:26:40.158Z',NULL,NULL,'2026-11-21T17:26:37.909Z','2026-11-21T17:26:40.608Z','2026-11-21T17:28:40.000Z',NULL,0,'2026-11-21T17:26:37.909Z','9d418a2df5b501bf33a54429e7f169a60a3ec662582cebe1565163ab3867b931',7,7,'9d418a2df5b501bf33a54429e7f169a60a3ec662582cebe1565163ab3867b931','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-21T17:26:36.000Z','2026-11-21T17:26:36.000Z',NULL,'2026-11-21T17:26:40.472Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-22T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T17:26:39.608Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:26:37.909Z','2026-11-21T17:26:40.608Z','2026-11-21T17:28:40.000Z',NULL,0,'2026-11-21T17:26:37.909Z','c61677350a6a8226d9e0acff7e3ac8edbb633e6f7c2c0fe8abb7d72b808055ad',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T17:26:36.000Z','2026-11-21T17:26:36.000Z',NULL,'2026-11-21T17:26:40.626Z','awaiting-fulfillment','rule','2026-11-21T17:26:39.743Z','2026-11-21T17:26:40.161Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:26:39.700Z','40.00',NULL,120,'2026-11-21T17:26:40.161Z','2026-11-21',NULL,'2026-11-21T17:26:38.159Z','2026-11-21T17:26:40.686Z','2026-11-21T17:28:40.000Z',NULL,0,'2026-11-21T17:26:38.159Z','a75efc17beca9488d744ecf080376a6ae1081f1ed37df5d21f55892b19dd43a4',9,9,'a75efc17beca9488d744ecf080376a6ae1081f1ed37df5d21f55892b19dd43a4','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T17:26:36.000Z','2026-11-21T17:26:36.000Z',NULL,'2026-11-21T17:26:41.553Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:26:38.159Z','2026-11-21T17:26:41.618Z','2026-11-21T17:28:41.000Z',NULL,0,NULL,'4b5c5f05d6f5b0767a5dc87f56eab12b51f252fd80efe98041bcaab3caf654a9',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:28:40.000Z','2026-11-21T17:28:40.000Z',NULL,'2026-11-21T17:26:41.003Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T17:26:40.608Z','2026-11-21T17:26:41.023Z','2026-11-21T17:28:40.000Z',NULL,0,'2026-11-21T17:26:40.608Z','00c6901b59afc2e2e65605a2af12fadb93e196277b33e80a831b2d0c26fff5d9',12,NULL,'','{"25":"MUG-RED","26":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T17:28:40.000Z','2026-11-21T17:28:40.000Z',NULL,'2026-11-21T17:26:40.971Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T17:26:41.075Z','48.40','2026-11-21T17:43:41.096Z',120,NULL,NULL,NULL,'2026-11-21T17:26:40.608Z','2026-11-21T17:26:41.023Z','2026-11-21T17:28:41.000Z',NULL,0,'2026-11-21T17:26:40.608Z','01596640cedcaa1ebf0346acfb3f6070a13e269457602f59553c22521d7fd2be',13,13,'01596640cedcaa1ebf0346acfb3f6070a13e269457602f59553c22521d7fd2be','{"28":"MUG-RED","29":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'71d79586337b9a288c822fe03632da416fc261b3b1d89c8232668e9c0a6bdc4e','2026-11-21T17:26:37.543Z',X'5809D5544D6FDB300CFD2B81AE7302CB499CC1A71D1A741BD66148DB5331088ACC24C22CC995A8214590FF3E4AB1B7ECB28F634F36C9678A7CEFC927A65BD6F0B22C0B1650620CAC61BD770A42D076CF0AA6A2F760D50BE5D78F1B4AF45E535568ABBAD8824079640DFA08054387B223DCE2ED6C511232C717001B522A067406BC48C7AE0AB6D55D97CE694E6CA77D4061A5016AF1450382A71E9DFC95FC286D0860D350CEF4D2A69928906DEB695CC129BC71BE0F01BD9438595ED5AA0B5469CC8BB440B5B46F3A8B5E7B175039CA36AC5E713E59DF5252B968D127FCE74F1482913A6DD7E7D1DEC1519ABE831942C0D4E1E06CFAFCCD9C4FEA09AFE68BBA5E2ED9998E39E8BE7F253B8E5BA4B97BF962C0A2308007476A915380E44D8E1834B46EE4CF46B325B91A969C4410D21484463064A7A7D3C563051BB4BD8BC95764B2362ACC46E0E4BEEFD26B89DAD99CA1C4739416B35E1559491E85222F247BD2C7216E47B355E52C1F39A606BF2D66D54F0BD23723EADA9223441EE1B731C7CE437D6C4C5D72E6FCB560C48914AD4449EB5118BE45AADE3DDE4E37EB1B1A6FDFB9ADEC44B4FA39120F89BCBC315D9C74D90AA68DDCD3EB8599BC9057099469A7EB36DE031BBBEE5C5C60C4C240E0FD41FBECB96B0AF91F29A4EA6BA0F0FEFD87CDC3DF08ACFE97C0A4D07009457266529B723B80EBD0C32EDA76A891B62094077AB4626F90C4A9CAAA9E723EADF8035F3555DDCC6B9A34038D6BF54EFF0B32FDB83AFAB50D4DB3BE3F00AF39B624');
INSERT INTO "payloads" VALUES(2,2,'97837c570b87b6ae3957112401366ee3f781cc3abe5f798034b237959b46b8e5','2026-11-21T17:26:37.543Z',X'5809D5544D6FDB300CFD2B81AE7302DB499CC1A71D1A741BD66148DBD330088ACC24C2F4E14AD49022C87F1FA5D86D4EFB38F694F089A2C8F71E7D62AA636D559655C1020A8C81B5CCD9E9C1E98E154C46EFC1CA6702D78F1B027AAF2404AEACD4B1038EE2C85AF4110A860E85A6BCC5FBD9A2A4CC1C5F12D800C918D019F03CBDB92AD85669ADEC9EB527B6533E20B7C20095F8A600C1530D2D5EC1CFC286003635E54C2F6CEA8902D1751E42E0158537CEF721A0170227CBABB3FA922A15E6413AA0B3346C7A8BFEF62EA07484B6AC5955D5647D4BA074D1A24FF95FBF500846A8345D9F5BFB0047617A0D338480A9C2C1D974FDDDBC9A3493AA9E2F9A66B964677AE6A0FAFE8DCC384E91FAEEC5B3018BDC001E1CA945360192373962D0D0BA913F1BCD96E46A59B211A590A6C01582212F7D3F65832D0A36687B17F78930EFBA28311BA12A0BF64B782550399B11029EA2B098F5AAC94AE2C825792179932E87B81DCD5697B332996D8406BF2D66F58B05E9CE98756DC931451CE1B54D5A82B1F2703E16A62A1939FF28187122782750D07814869F914EEF1E6FA79BF50DF5B2D76E2B348F563D45E2219147685E9CB469055346ECC92D1766F2405EA6A44C3BADDBB807366A7D2E2E69CB1702EF0FCA67CF5D53488DFF81C234D61BA0F0FEE3A7CDC3DF08ACFF97C0A4D0B0843C3933A94DD80EE03AF4B08BB61BCE485BE0D203FD747C6F90C4A9CBBA9956D5B4AE1EAA555B37EDBCA14E73A2719DDAA97FC94C1F2E4D9FB6A168D6F7374F50B4A0');
INSERT INTO "payloads" VALUES(3,3,'2e83e9ae96cb1314a7e933dbf0cf91a5ca77100c9e8ded670de629c7d6e89af6','2026-11-21T17:26:37.543Z',X'5809D5544D6FDB300CFD2B81AE7302CB49DCC2A71D1A741BD66148DB5331088ACC24C22CC995A8214590FF3E4AB1DB9CF671EC2921F54491EF3DFAC874CB1A5E9655C1024A8C8135AC07DB6ABB630553D17BB0EA8592ABC735257AAF1504A1ADEA620B02E58135E823140C1DCA8E708BEBD9A224648ECF0036A4540CE80C7891DEBC2AD846775D7AA739B2ADF601859506A8C4770D089E6A74F22DF945DA10C0A6A69CE9A54D3D5120DBD64308825378E37C1F027A2971B2BC38ABCE50A5310FD2029DA561D35BF4B7770195A36CC3EA2BCE27AB5B4A2A172DFA84FFF695423052A7E9FADCDA473848D377304308982AEC9D4DD73FCCF9A49EF06ABEA8EBE5929DE899BDEEFB7732E33845EABB972F062C0A03B877A416D90448DEE4884143EB46FE6C341B92AB61C94604214D416804435E7A3A668391D883B67731F9AAF7AE8D0AB3117859B05FD26B89DAD99CA1C4739416B35E1559491E84222F246FD2E51037A3D9AA725626B38DA9C16F8B59F56A41BA33A22E2D3942E401DEDAE417363E97180B53957CE3F4A360C48914AD4449E351187E463ABD7BBC9DAE5737D4CBAE731BD98968F573241E127994CD8B9336AD60DAC81DB9E5CC4C1EC8AB04CAB4D3BA8D7B6063D79D8A33ECFA95C0FBBDF6D973971452E37FA0308DF50E28BCFFF479FDF03702ABFF253029342CA148CE4C6A536E0B70197AD846DB0E67A42D08E5817E5AB13348E25465554F399F56FC815F3555DDCC6BEA34038D6BF556FF0B327DB83AFAB40D45B3BEBF018060B4DC');
INSERT INTO "payloads" VALUES(4,4,'c952daaf03075e8f648dcc69f74f880864c786c3b900a9dbbc5db84a4a17566b','2026-11-21T17:26:37.543Z',X'5809D554C16EDB300CFD9540D73981E524CEE0530F0DBA0DEB30A4ED69180445661261B6E44AD49022C8BF8F52ECCCA7AE3BF694F0F189221F9F7C62BA6615CFF379C63C4A0C9E554CD9B66B00A1661953C13930EA85E0F5D38680CE69055E68A39A508340796415BA0019438BB221DEE2E36C911333C51702EB21153CDA169C88B7AE32B6D54DA3CD9E5527B6D3CEA330B2052AF15DD3F58E6A34F22FF8451AEFC1C4A6A84169624F14C8BA76E0BDE014DE5AD7798F4E4A9C2C47B9E242551AD32035502E8E1BEFA2BF9DF5A82CA1152B579C4FD677042A1B0CBAC8FFF6954268A58ED375A9B51B38CA28D20CC163AC70B0261EFF30E79372C28BF9A22C974B76A66B0EBAEBDEC98CC314B1EF4EBEB46050B480074BDB22A300AD373AA2DFA1B1837E26B45B5A57C5A29188423B05A1115A72D38F536FB18CF5CBBD0FFBA898B37550989CC0F38CFD964E4BD4D6248480E7200DA68515E42579148ACC10ED49877DD80E6E2BF2591EDD3640BDE116B3E2EA413A33B0C69E1C28F208A33E473EBE94180A539574E2FC3363248A14B54449F351E87F05CADE3FDD4D37EB5BEA65DFD8AD6C4430FA399010513D42D3CB898F2D63BA957BB2CB459A349053919474A7F7363C04139AE69CF50AF2AB820F07ED92EBC61A52FA150D29FB1E347CF8F479F3F82F058BFF5530AEA87F86227A33AE9BB01DC03874B00BA6EE73B45C10CA01FDD462DF226DA7C88B72CAF9B4E08F7C551565352FA9D3446C6DAD77FA2DCCEBB7F595A2E73FFD06B87D');
INSERT INTO "payloads" VALUES(5,5,'43c7f83e96214a23f35bc8b2a53552536c711dab4865d27ee5c5685fc6b21e74','2026-11-21T17:26:37.543Z',X'5809D5544D6FDB300CFD2B81AE7302CB49DCC1A71D1A741BD66148DBD330088CCC24C264C9D5C79022C87F1FA5D89B4FFB38F694F089A2C8F71E7D66AA650D2FCB55C17C80103D6B980423516B6C59C164740E8D7C2178F3B425A0774AA217CA481D5B14014EAC092E62C1820DA0296FF576B12A2933C7D704364032FA603B7422BD7A53B09DD25A99036BCE6CAF9C0FC2408754E28BC2808E6A68F80D7E04E33D9AD494ED7A30A9270AA06D1D7A2F3885B7D6F5DE07071066EBC959754D952AE4415AA4B3346E7A8BFEF6D60769096D587DC3F96C7347A0B4D10497F23F7FA2103B5069BA3EB7F60E4FD0F51A17017D48158ED6A4EB6F967C56CF78B55CD5F57ACD2EF4CC51F5FD2B99719C22F5DDC34B8726880EC3D1925A641424799323060D8D1DF933B1DB915C0D4B46A214D214850AD8919BBE9EAF165B166C10F73E1E1263CEB65186EC045E16EC07380541599311029E23989005ABC84B701292CC90EC49977DDC8D6EABCA4599DC364283E1568BEA9707E9CE9835F5E49802279CF439F1F1B5C45898AAE41B976F05235240B41080E6A3D07F8F747AFF7437DF6E6EA99783B63BD0221AF51C8988C41EA17973D2B2154C757020BB5CA9C90339999232EFB46FE32298A8F5A51818A4151D187C382A975D37E590FF91433A7D0D1C3EBCFFB07DFC1B83D5FF3298241AD650246F26B909DB234E4387FB68DAE18CC445211DD24F2B0E5D2075AAB2AAE79CCF2BFEC86F9AAA6E9635759A133BDBAABDFA97CCF4E9D2F4711B8A66817F023F42B5F0');
INSERT INTO "payloads" VALUES(6,6,'94b5dbaf1f385aeade224672f96ca67593194e14c14df2186fab4d7643acde3b','2026-11-21T17:26:37.543Z',X'5809D5544D6FDB300CFD2B81AE7302CB499CC1A71D1A741BD66148DB5331088ACC24C22CC995A8214590FF3E4AB1BB9CF671EC2921F94491EF3DF9C474CB1A5E96CB82059418036B58EF9D8210B4DDB382A9E83D58F542F9F5E38612BDD75415DAAA2EB620501E59833E42C1D0A1EC08B7783F5B9484CCF105C086948A019D012FD2B565C1B6BAEBD23DCD89EDB40F28AC34402DBE6940F0D4A393BF939FA50D016C1ACA995EDA341305B26D3D8D2B388537CEF721A0971227CBAB5A75812A8D799116A896F64D77D1DFDE05548EB20DAB579C4FD6B794542E5AF409FFF50B8560A44EDBF579B40F7094A6EF608610307538389B8EBF9BF3493DE1D57C51D7CB253BD33507DDF76F64C7718B34772F5F0C581406F0E0482D720A90BCC9118386D68DFCD968B62457C3929308429A82D00886ECF474BA78AC2ED820EE5D4CC62297B551617602272BFC945E4BD4CE8EDE788ED26216AC222FC9A3506486E44F3A1CE276745B55CECAE4B63135186E31AB5E3D486746D4B52747883CC2D59C573EBEB4181B53977CE2FCBD60448A14AD4449FB51187E44AADE3DDE4E37EB1B9A65DFB9ADEC44B4FA391211893DCAE697935E5BC1B4917BB2CB859ABC9057099479A7F7363E041BBBEE5C0C0CAE5E19BC3F689F5D77CD21FF2387547D0B1CDE7FFCB479F81B83D5FF3298241A9EA148DE4C72536E07701D7AD845DB0E35121784F2403FADD81B2475AAB2AAA79C4F2BFEC0574D5537F39A26CD40E35ABDD3FF824C9FAE8E3E6E43D32CF02FAA6AB693');
INSERT INTO "payloads" VALUES(7,7,'1fb9cb98d9d5126bbf4aff8ff771056a0d26e0cae5a7914a921c6f736d128bda','2026-11-21T17:26:37.543Z',X'5809D553C18ED33010FD95CA57B2559CD22CCD09B4AC9010422B042784ACA9336D2D623B6B8F5157D5FE3B63A7110171E0CAA99DF1CBCC9B376F2EC2F4A29375DD562212508AA21363F01A6334EE282AA15308E8F413E7EFBF7CE2C4180CBF2AE3F4907A540467D151485809F20403E364BD7EB5636489278090534AA748DE6250B96D5D89BD1986DCA7BB8883099194038B5CE2C12061E01A03FC4ABE071723BA4CCADB115CE6C401F47D60BA4A72F8D68731460A00B4DA2EDE9A09AA0D95417AE4B73C6FEEC57F471F497BCE76A2BD957275FF8E93DA274721E33F7EE0102D983CDD58A8BDC633D871C03561A45CE1E45DFEFCC546AEDA956C362FDB76BB15CFDCE664C6F13F99719E22F31EE1C9A22365914E9EB7C54E415E6F76C47587CECFFAB964F7BCAEBCFABA6508EF149521B46CA7AF97C963BB4A5C977B0763562CF83E692A4E904D257E403040C6BBD91B8F091C958549F6129C956633647FF2C731ED67B7EDD675BDC8FCEEB73F407F712417C605CB858B27C72E3A150F3F7FAB044B02AA07029E8EC3F83D31ABBB370F4CE338F83D0C2A39F3985882AC1B67CBCD888E2530168EEC9349933249D0195304E7439B2FC0A561C8AD66F7A82C69E6C9B903E2320C7848AEBFBE312B543A20FFF4EA68896B3775D3DE4879D3C8CFF2B66BDA6E93575480D6F7E660FE05992F6EE09BBC162DF47E028D71534C');
INSERT INTO "payloads" VALUES(8,8,'427f15a944bbdeb7d34ec784226735102d58d224d28cdd5d0c2a9098d9a846d7','2026-11-21T17:26:37.543Z',X'5809D5534D6FDB300CFD2B81AE7303CB5E1CC0A71D561428866118B6D330088CCC2442F5E14AD4D622E87F1FA5C46836ECB0EB4E361F29F2917C3C09338951B6EDB61189807212A39863D09892F107D1089D6344AF9F19BFFDFA9981391AF62AE3B5CD132A82273152CCD8080A0496E3FA75DB736035CF7ED1AE3705D23951701855A9DA366267AC2D65C693D89B98487970C8193E19248CFCC0C22B780F3E25F4254D7033F842890D98A6C86C9564F37D88734A140168B5B9F275E7506DA8F63121FB4ABBA516FFCE21910E8C8E62D84AB9BABD635087EC2996F88F1FD84407A63437576AEFF009DC6C714D98A86438065F9EBFE9E56A58C9AE7F3B0C9B8D78E1324733CFFF498F4B1785F70CCF0E3D2987740CBC2D160AF276AF76E8C3323F9FDD8ED7358A22240EE19DA232848ED5F4ED5425D6C9465C967B67F6B4FA19612E738B61CA9AAA1E64DF881F100D90097E51C863064F756D9C80B5A6344BA288941FA7BC5B24D7AD37ED15F2BBEAFE08FA8B2E3931BE722D952E52BEE8F6AA52455EBE378207036A0202EE91CDF490CFAC0E36ECC0AAECCD63E62994D1D546F96AC4C83C1B611C1CF8FF3C98DA48D425AA4E9D8F6D39039FAD2D951609A932D74293B13DE2B519719FFD74F13129543A227F267570C4B9BBB61B6EA4BCE9E417B91DBB61EC072655035D98CCDEFC4B64393BCB8779495AE9FD027CE754AE');
INSERT INTO "payloads" VALUES(9,9,'df6316482e98923cdc8d307b39fc5c1f3bba8535a579445709b2d72772740702','2026-11-21T17:26:38.043Z',X'5809ED58DD73DB360CFF577C7A9DE3584E6CC77E5AD7B5DB1EB6DB35E953D3D3D11265F32A4B2A45F9A3B9FCEFFD8114A9CFA4BDAEB7BBDD9A979800088020F003A8072F931197DEFAC11391B7F6A7D3B1179685CAF65C0644C13A628A07A1E4F8078277CBD47834F3477F6587D16C3A5B8CFCE57AB6585F2D463F4DF1E78D3D51048A9D029186495988030F722942916EBD75CC9282571AF7592462F1952AB50FC54EE4B9DE00238562AA2CB48FBE6F9770EFC591090563A3D765128B24D9F3549178B951996249C04FE41C04AFA793CA5FC783C74F33CD2EB769C30A1E688F602C08B34241A7E3B618B5CD27F8B5DD27043AB6DBDA29D661C20A138CEBB1A75DDBB1344A865C6B31065C6BF3075C6B0B745CEB31075C3B4A96E743AEB51803AEB5F903AEB5053AAEF5986DD79E4C0FC3A8ADD58963381D3342F13D0A8092CD5B5FA11AF4DAE52E0A2A6767CACA60CFD52EA3927A297924D4E825931152D5B273991D048A53E7785A2649CD32C98F9D21CB5589DDD826795CA6118F02B6CF4AE47C231B758D0728CB486C85F6AB2A4414BAD4B50DF303FBB6225641C8A542A18684027DD5220F5814495E1430E8AF6693E9643659C29D9A111C16E081B4E519A8217927CF20BD4D119B68748B4AE645970F77B31909DD82139652F2343C9B726FACC32CE25AE8D7A6143F85C8C32D0F243483EDEB4AA76AD7F814F19895094ED6D1DAA3B7B423E6711CA419F9AA8FE370728FD3B32D1982139128F4090762057A9EA5B8042301F97EB957C1345102206B348D78C235F856D7C637EC1C54974AF943A01B32A97478BCE974134F57FEF262152F3717F3EBC5F5C50DF3A717ABF97CCE3657D17431A77CD9001CA908DDF53D78B190850A52B6A7B3BC8818A4802B8EF2EAC4F679C2C958B6CF594A778845A124E72AF0B1F24777BC50A33719230B15836E91F608451B48E000D3A486D2984CDDF113A304F82472AC9637CBA94F1B9E4C948AD34A917C97A5A40B879CA28D613FDF338112F458C47E8601727D82CB5360C599DC07683E4984BB7CF7FE11144ED7FAEEBD8EB7DE196439029ABAA6850E4855823847813AE7B0656AD2DC4391953224FBC7E3917C47FEA53CB1F9CA4F8ACB14DDC78A99AD619616629B1218C0F883978BF04399577E5890875755738697FFF205FD930BE95EEE33D7D1BF3BF14510B5E1A951F475C2907A9451550B344D99261A7467D74EECDA01BA25681C6F2CDAED61A8A942B8DDEFEC70D163348DB5B758AB3D6ADBBC3BEE27A4B94DAB36B1AADB57072ECFC71D97BAC26864A22AFF581AE07AF04A4945B1532A2FD6F797F7972C17938DD8A2A431F3857C821FF797BA3114606E427F76757F7998DD5FEA44070DD50501ABB8820F4E8C06B9B2476DC9E6BCF76D2AA838DBE50A54121404CA916675D488A8E758F4CFA80C0D282E66ABF9D83B3029181A2F0DB68B2BA2982DA6EEAA4CD25C5CA061593CD6D3F1D8AB62FC67B94592D1024DC44CCB8869834AA1C48D2A472D3E94F4FBED6F176F5E51AF2AF3106BFC3050E2E5BB73811E9BD8DCA59199E0C4772D42535C16F7182EC37A9CCE7CA213B91A4FBC99536F66199BC03D46ADBEBBA5A3FEC8C57647E7C62860DAED51446A4747316D1827DC59996B2B13F1DCC84CE666D3C712D1D31D63D6A866FD92A0B038B775699BD0D42E0E71DDC986989D336052B2D394837FEB50838324316203BD5E72CC65A9CD25377A564F2AB7AEF2C9DEBAA377DF132D469D04EE2C6DFE4024DA029DF33A666B927127D6B54EEF2E1C981F6872356E9B26662891EEE486128B13C6508710DDB3E8E9858A5747876A4053946469C14225302251988881164CCB02E305918CFA9C611654D5FCD32C72C3C6E56D30082770A162BA3BDC8834A05A27404CCBFD861EBEDABE6DCFB591B87E3DBAA64DA21B785939D79B8EEBDD78DF2478DABA51AF6AE9D65973AC8A88212016DB52B24DC21B33493D49428F29CEFA5A6D0D3E8ECD6830B370452EF4C0EFE666B56C83DFCD8A28DF087EB73B216988EAC25F8BDE00404B371078FBFB1F6FEEB0FB6B01D01E158F1F82C43AF7BB8C7E74EC964EB6FFD700106F00ED720D753F00D07EC4F9018016536AF0F95F01E0FB473CD9A2EC9826787356885ABD341EBC2E426BFE2306CA2A68587FAF79D8697C6EE2754270C1B54737407F3F6706743FE7D680381CC4231B5F2BBE6388ACC2E75CB132B0EFDECC75663B92ED2E8DA900204FFDBEFE62E6FDC23051DFB1D3DF15154DC70EEB419261D6A64192A7203BBDF50B827ABDF93AF6A5AF42F405CDCAA82C688C31FA6BF3B35FA28C3F013D954B447AF8E3F5E3E367549BD7F9');
INSERT INTO "payloads" VALUES(10,10,'bf64611646d2b8a03e109970b3b2e099268a01a2a5a03e0fc22ea906ac6c02cc','2026-11-21T17:26:38.043Z',X'5809ED584B6FDB480CFE2B86AEEB38966227B14FDBED761F875D144D7A6A0A612C8DEC4165491D8D6CA741FE7B3FCE4B96ACA445B75860B1CD251E92437238E4478E1E8252A65C06CB8740A4C1329C86E320696A556EB98C89321D0729533C4E24C73F10821BA6C6A3281CFD5DEE46D134BA1C8557CBE872797139FA698ABF601C883A56EC108B22C99B5AEC785C499188621D2C3396D7DC6ADC96A9C8C457AAD43ED41B51557A038CD48AA9A6D63E5EB915BC7BB16742C1D6E835BBDFF2429164B352A56279CC0FE4178466D38975D5F3E0ECD34CB3CB6F5AB19AC7DA19188A93B256D0E9B91D466BF3097E6BF709819EEDAE760A7392B3DAC461360EB46B1B56A4F9906B1DC6806B5DFE806B5D819E6B27CC01D7F69255D5906B1DC6806B5DFE806B5D819E6B27CCAE6B4FA68761B4D6DAC4319C9E19A1F816B94FC9162C2F50087AEDD316B55499AC8CB75C6D4AAAA69792A7428D5E329922551DBB92E54EA02E757A174D9EB72C93F7D859F1224524B14BF2AC29529EC66C5B3648F9A364D4D51DA32053B116DA2D5B822871A9AB1AD607F6AD45A6E2844B85124DA8FE4F558B2A66692A795DC360B88826D34934B9823B2D23DE5D8207D29A97A026E49DBC07E96D81D0A4A31BD430AFFB7CB85B462474034ED248C98BE45E474283935D2765CAB5D0AFC752FC90200DD73C96D00C76A80B9D8A5D2353CA33D6E438594FEB09BDA31D21CFB2B828C9577D1C8F905B9C9EADC9109C4845AD4F38102BD0ABB2C0251809C89F56BB0DA68912A058E368CA73AE61D75E1B5FB1FBD85E2AA50FC16DC2A4D2E1091651962C568BEC6C1666F3B3F9C5E2FA6C7535CBCEA6099FF2D92C0CD329C38695C8353CF8EB7B0832216B15176C4B677991921460C5535E1DD8B6CA39192BB7152BE80EB1A895E45CC52156E1E896D76AF4A66494C79641B7487B84A20D24B083695243594CA66EF98151027C12155657D757D390363C992896D349916A5316A46B3E9F4F437DCD7CCB042A306029FB1906C8F5092E8F9A4156CA6D8CB693A7B8CB77EF1F41E174ADEFDEEB78EB9D715921A0856F57E87D542588731AABFB0AB64C499A7BA8CB4626647FBFDF93EFC8BF82E72E5FF9417159A0F93831B335298B5AAC0BEA5030FE105422F9D054D60F87F1F0CAB4E5085EFECB17F44F2EA47FB9CF5CC7E9DD892F62A80B4F0BA2BFE50CA94719653BA0E9C9C05BFAE1BB895B7B3C77040DE3478B6E7718EAA910EEB63B375B9C308E8D75B738AB27D4AE797FDC4F487397565DA2ADDB573B2EEFF71B2E7585D1B0449DF6636380EB21682415C546A9AA5EDE9DDF9DB34A4C56628D92C6B497F0097EDC9DEBC65083B94AC2E8E2EE7C17DD9DEB44070DE321049C620B1F1C0CC878B2B5476DC9E57CF06D2AA838BBE50A54121404CA115F1D68B42D22EA0916ED336D12038A97D1623E0E764C0A5658CA0551CC16537736937470718186E5F098A66014A08DF15F0D755C5AA089983919313DA2522871A3CA53EB0F0DFD7EFBFBD99B57D4AB9A2AC11A3F0C9404D5E6BE468FCD41D19946C332C149E85B84A6F82C3E61F80C3BE1F4C613ADDE4E2741E4D59B51C625F009A355DFDFD253BFE762BDA173631430ED762F52B5A1A398368C136E9CCCCCC9A4BC323293B9D9F4B141F474C7888EAA59BF21282CDE6D5DDA2634AD8B435C7FB22166EF0C9894DC34E5E1DF3974C4419218B1815E2FB96A64E172C94F9EF631E5D7369FDCAD7B7AFF39D161B449E0CFD2E50F44A22BD03BAF677626197F625DD4F4E2C281F90ECDCA8E08A689194AAA3BB9A164E28031D44341FF2C7A7AA1E2D5D1A11AD014255951B344098C48142662A005D3B2C6784124A3BE629805959D7F8E8BDCB071792B0CC2395CB04C7F872B51C454EB048845B35DD19357DB77EDB9359235798629855AB36FDA24BA8297D6B993E9B8DD8DE74D8E47AD1FF56C4B77CE9A63592286804CAC1BC956393F9A49DA49127A4C71B6D7EA6AF0716C4603BCF99E01BFEBEB051EC7C7E077BD20CA3782DFCD46481AA2FAF0D7A11F01A0A31B08BCF9E3CF37B7D8FDB500E88E8AB70F41629BFB7DC66974DC965EB6FFD700106F00ED720B753F00D07DC3F901800E535AF0F95F01E0FB473CD9D2725FE478735A44B52F8D87A08FD09AFF8881D2060DEBEF350F7B8DCF4DBC5E082EF8F6E807E8EFE7CC80EEE7DC1A1087837864E36BC5770C9153F89C2B4E06F6FD9BB9CD6C4F72DDE5682A00C853BF6F3F9805BF304CD4B7ECF0DA52D174DCB01EE725666D1A247901B2D7DB3651EAF5E6EBD897BE0AD1173427A3CAF8688CD11F9B9FFD1265FC89E9A9DC20D2A7DFAD1F1F3F038984D4BE');
INSERT INTO "payloads" VALUES(11,6,'abdcc3fd920e3816ef91a012982ddcfccc3e0aceda714cc9199ee994ca6c695e','2026-11-21T17:26:40.472Z',X'5809D593C16EDB300C865F25D0754E6039893BF8B4438302C33A0CC57A1A06419199449825B91235A408FAEE2395B8E986ED01764A48D1E44FF2E349D85E74B2AED79548A83127D1893106032959BF1795303946F0E699FC9BC707728CD1D2ABB2DE0CB90785FA283A8C192A8101F54071CD6AD1D41459EC7380B8B84C4E181C44C565EB4A6CED30709DEE24763626545E3BA0145F2C2044CA31E8ABF3A3F629816751C18DDAB3263274DF4792AB2499B7218E2961D41A67EB376FCD39D4582C8DF4406FDC2FD7A2BF63486802793BD1DE4839DBDC91D384EC3172FCE74F6482D396BB1B8BB40F70D46E1C60819090331C82E7CFDF2DE5AC9DC966B96ADBF55ABC5099831DC7FFA4C7A90BD63DEA67071E95033C04DA169102B45E26E2B2431FA6F9F9ECB6B4AE4E304914423B0565111CE1F4ED54186B9695B82CF73E335844599F0D161224A1F05347ABD1063FB1F194B5C7B2B08658D247650806E6933E4E79FB4A5BBDA899B6C9F53B707F46FD85494A0D579DF2CAF185D92931552E9E97EF95A0A168D56BD4D41F99E947A6D7FBC7BBF9C3E696B4EC87B0D583CADE3E651A044F8FBCE572F8DA2A619DDE132EE7D19486A2E1A03277BAB7E9107C1E06AE3741A478B22C967C3B80B766845DF6FDE58DA4813211E8A7577B8794BBA99B762EE5BC915FE54DD7B4DDB2254D25D085DEEEECBF22DF772B9EEF39251DDE40A779495AE4FD02AFBA54A7');
INSERT INTO "payloads" VALUES(12,11,'4299075f5b3c8e097d215e675eb38b4eefd5e1efc12d905dee88b07a27dacafd','2026-11-21T17:26:40.472Z',X'5809D554CB6EDB3010FC1583D7CA86A8D88AA1530F31D2164D5138C92928089A5ADB444552E1A37060F8DFBB4B4B894F7D1C739276395CEECE0C7964BA650D2FCB65C142943105D6B0DE3B052168BB630553C97BB0EA05F3ABC735267AAF715568ABBAD48288F2C09AE813142CBA283BC4CD97B37989C81C9F016C48A914A233E0051D5B166CA3BB8ECE698E6CAB7D88C24A0358E2BB86081E6B74F22DF945DA10C05253CEF4D2524F18C8B6F5D8AEE018DE38DF8710BD9471B2B858ABCE50A5631EA4055CA379E92CFCED5D88CA61B661F535E793D52D26954B367AC27FFB8A2118A969BA3EB7F6110ED2F41DCC22844815F6CED2F60F577C524F787535AFEBC5829DF098BDEEFB7732E33805F5DDCB1703360A0371EF502D740AA0BCE4884143EB46FE6C321B94AB61E42484A0A620740483767A3A668F558B820DE2DE253216BAAC4D2A662770B4C22FE9B58CDAD9D11BCF49DA9805ABD04BF220149A81FC899B43DA8C6EABCA59496E1B5383E1E6B3EAD583B867445D7A7284C803BCF5C92F7C7C2E3116C62A79C7E947C19014295A1925CE8761F89970F5EEF176BA5EDD602FBBCE6D642792D5CF098920F6309B6F0EDDB682692377689733357920AF089479C7FB365E049BBAEE540C0CD6AF0CDEEFB5CFAEBBE4103BFF038734D73BE0F0FED3E7F5C3DF18ACFE97419268B88682BC4972636E0B70197AD826DB0E6B282E08E5013FADD89988EA5465554F399F56FC815F37D5B2C9AF5C061AD7EAADFE17243D5D1D3E6E43D12CF06FC35EB693');
INSERT INTO "payloads" VALUES(13,12,'6200fba8295ad1fd442024efb07612120d87c3c4945071b7d7293c41028a231b','2026-11-21T17:26:40.472Z',X'5809D5544D6FDB300CFD2B81AE7302CB4DD2CCA71D1A741BD661E8C7A9180445661261B6E44AD490A2C87F1FA9D86B4EFB38F694907AA2C8F71EFD226C236A5996EF0B1151638AA2167DF00662B46E270A615208E0CC33E5D70FB794E883A553659D6953030AF541D4181214023DEA9670F3D56C5E1232C7278018522645F41D04C5CF9685D8D8B6E577EA17B1B521A272BA032AF1CD0242A01AAD7E4D7ED62E4670DC94EF7AEDB8270A74D3046A57490AAF7CE863C4A0354E166767D5096A2CE6411AA0339E97DFA2BFBD8F683C656BB1BC9472B2BEA6A4F1C96160FCD72F1442A72D4FD7E7D63EC041777D0B3384885C61EF1D5F7F772127CB89AC2EE6CBE562218EF4CCDEF6FD1B99719C82FBEEF573070E5507B8F7A4163905485E76C4A0A1F3237F2E751B92AB16EC248290A6A02C4247767A7CC91EAB568518C4BD496C2C7259930C662748B2C24F1DAC46EBDDE88DA7A41D66C12AF2923E284366607FD2E59836A3DBAA7256B2DBC6D460B8F9ACFAED41BA33A2CE3D3942F4015EFB94673E3E95180B53957CE3F8BD10448A568D464DF351187F243ABD79B89EDEAEAFA8975DEB37BA55C9D9A74444307B94CD9BC3DB5608DBE91DD9E5444D1E28180665DE69DFC64570A96D8FC5C020EDE8C0E0DDDE86ECBA730EA9F33F70C873BD010EEF3E7EBABDFF1B83D5FF32C8120D6BA8D89B2C37E5B600E761806D72CD7046E2823201E8A751BB0E499DAAAC965329A795BC979775B5AAF3572E033BDFD8ADFD17247FBA5AFAB80D45B3C0BF00DAEAB69B');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-21T17:26:36.942Z','2026-11-21T17:26:38.281Z','2026-11-21T17:26:38.281Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "soap": 0, "api": 10}',0,30339,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-21T17:26:38.355Z','2026-11-21T17:26:39.778Z','2026-11-21T17:26:39.778Z','{"inserted": 5, "failed": 1}','[]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',4,30339,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-21T17:26:39.822Z','2026-11-21T17:26:40.356Z','2026-11-21T17:26:40.356Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "soap": 3, "api": 11}',0,30339,'jane');
INSERT INTO "runs" VALUES(4,'import-orders','cron','{}','2026-11-21T17:26:40.423Z','2026-11-21T17:26:40.715Z','2026-11-21T17:26:40.715Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "soap": 0, "api": 6}',4,30339,'jane');
INSERT INTO "runs" VALUES(5,'bc-insert','cron','{}','2026-11-21T17:26:40.839Z','2026-11-21T17:26:41.243Z','2026-11-21T17:26:41.243Z','{"gone": 1, "answer lost": 1}','[]','{"eu": 3, "soap": 4, "api": 9}',0,30339,'jane');
INSERT INTO "runs" VALUES(6,'recheck-status','cron','{}','2026-11-21T17:26:41.380Z','2026-11-21T17:26:41.683Z','2026-11-21T17:26:41.683Z','{"unchanged": 4, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "soap": 0, "api": 3}',0,30339,'jane');
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:40267','http://127.0.0.1:40267','2026-11-21T17:26:37.156Z','2026-11-21T17:28:40.000Z','2026-11-21T17:26:40.449Z','3a392c86','release','2026-11-21T17:26:37.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T17:26:41.516Z',NULL,0,'','2026-11-21T17:26:37.163Z');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:36425/abc123','2026-11-21T17:26:38.037Z','2026-11-21T17:28:40.000Z','2026-11-21T17:26:40.625Z','323dd5ec','post','2026-11-21T17:26:38.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T17:26:41.645Z',NULL,0,'','2026-11-21T17:26:38.043Z');
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','01596640cedcaa1ebf0346acfb3f6070a13e269457602f59553c22521d7fd2be','2026-11-21T17:26:41.023Z',0,NULL,'');
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
