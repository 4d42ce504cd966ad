BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-21 20:47:25.227734+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-21 20:47:25.248618+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-21T20:47:25.875Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-21T20:47:25.876Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-21T20:47:25.881Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-21T20:47:25.881Z',1,4,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(5,'2026-11-21T20:47:25.882Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-21T20:47:25.882Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-21T20:47:25.882Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-21T20:47:25.886Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-21T20:47:26.015Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-21T20:47:26.016Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-21T20:47:26.319Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-21T20:47:26.330Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-21T20:47:26.349Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-21T20:47:26.354Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-21T20:47:26.394Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-21T20:47:26.398Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-21T20:47:26.399Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-21T20:47:26.399Z',2,4,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-21T20:47:26.399Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-21T20:47:26.399Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-21T20:47:26.400Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(22,'2026-11-21T20:47:26.414Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-21T20:47:26.414Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-21T20:47:26.414Z',2,4,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-21T20:47:26.414Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-21T20:47:26.415Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(27,'2026-11-21T20:47:26.415Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(28,'2026-11-21T20:47:29.555Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(29,'2026-11-21T20:47:29.555Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(30,'2026-11-21T20:47:29.556Z',3,4,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(31,'2026-11-21T20:47:29.556Z',3,6,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(32,'2026-11-21T20:47:29.556Z',3,7,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(33,'2026-11-21T20:47:29.556Z',3,9,'sales order made','inserted','verified','','S-ORD101006','');
INSERT INTO "activity" VALUES(34,'2026-11-21T20:47:29.610Z',3,4,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(35,'2026-11-21T20:47:29.637Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(36,'2026-11-21T20:47:29.637Z',3,4,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(37,'2026-11-21T20:47:29.638Z',3,6,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(38,'2026-11-21T20:47:29.638Z',3,7,'released','verified','released','','S-ORD101005','');
INSERT INTO "activity" VALUES(39,'2026-11-21T20:47:29.657Z',3,9,'posting started','verified','posting','','posting date 2026-11-21','');
INSERT INTO "activity" VALUES(40,'2026-11-21T20:47:29.664Z',3,9,'invoice found','posting','posted','','S-INV103002','');
INSERT INTO "activity" VALUES(41,'2026-11-21T20:47:29.803Z',4,1,'shop told','released','released','','S-ORD101001; shipment S-SHPT102003','');
INSERT INTO "activity" VALUES(42,'2026-11-21T20:47:29.813Z',4,2,'shop told','verified','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(43,'2026-11-21T20:47:29.819Z',4,4,'shop told','posted','posted','','S-ORD101003; invoice S-INV103001; shipment S-SHPT102001','');
INSERT INTO "activity" VALUES(44,'2026-11-21T20:47:29.828Z',4,6,'shop told','released','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(45,'2026-11-21T20:47:29.834Z',4,7,'shop told','released','released','','S-ORD101005','');
INSERT INTO "activity" VALUES(46,'2026-11-21T20:47:30.071Z',5,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','');
INSERT INTO "activity" VALUES(47,'2026-11-21T20:47:30.074Z',5,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(48,'2026-11-21T20:47:30.074Z',5,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(49,'2026-11-21T20:47:30.278Z',6,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(50,'2026-11-21T20:47:30.398Z',6,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(51,'2026-11-21T20:47:30.429Z',6,12,'answer lost','inserting','unknown','','http://127.0.0.1:42555/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-21T20:47:26.335Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-21T20:47:26.354Z',NULL);
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
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:42555/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-21T20:47:25.297Z','','{}',NULL,NULL,0,NULL,'bf80868978','["AutoShoppingCartImport", {"order_number": "OrderNo", "line_no": "LineNo", "line_count": "LineCount", "store": "Store", "order_date": "OrderDate", "external_document_number": "ExternalDocumentNo", "customer_no": "CustomerNo", "email": "Email", "sell_to_name": "SellToName", "sell_to_company": "SellToCompany", "sell_to_address": "SellToAddress", "sell_to_address_2": "SellToAddress2", "sell_to_city": "SellToCity", "sell_to_county": "SellToCounty", "sell_to_post_code": "SellToPostCode", "sell_to_country": "SellToCountryCode", "sell_to_phone": "SellToPhoneNo", "ship_to_name": "ShipToName", "ship_to_company": "ShipToCompany", "ship_to_address": "ShipToAddress", "ship_to_address_2": "ShipToAddress2", "ship_to_city": "ShipToCity", "ship_to_county": "ShipToCounty", "ship_to_post_code": "ShipToPostCode", "ship_to_country": "ShipToCountryCode", "ship_to_phone": "ShipToPhoneNo", "line_type": "LineType", "item_no": "ItemNo", "variant": "VariantCode", "description": "Description", "quantity": "Quantity", "unit_price": "UnitPrice", "line_discount": "LineDiscountAmount", "line_amount": "LineAmount", "vat_amount": "VATAmount", "currency": "CurrencyCode", "payment_method": "PaymentMethodCode", "shipment_method": "ShipmentMethodCode", "prices_including_vat": "PricesIncludingVAT", "import_action": "ImportAction", "reserve": "Reserve", "customer_po": "CustomerPO", "customer_note": "CustomerNote", "sales_order_no": "SalesOrderNo", "completed": "Completed", "error_text": "ErrorText"}, 20]');
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
INSERT INTO "order_lines" VALUES(11,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','30','');
INSERT INTO "order_lines" VALUES(11,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','31','');
INSERT INTO "order_lines" VALUES(12,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','33','{"order_number": "EU-1009", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1009", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1009", "line_no": 10000, "line_type": "Item", "item_no": "MUG-RED", "description": "Mug", "quantity": "2", "unit_price": "12.10000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(12,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','34','{"order_number": "EU-1009", "line_count": 2, "store": "EU", "order_date": "2026-11-21", "external_document_number": "EU-1009", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1009", "line_no": 20000, "line_type": "Item", "item_no": "SHIRT", "description": "Shirt", "quantity": "1", "unit_price": "24.20000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
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
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:47:25.000Z','2026-11-21T20:49:29.000Z',NULL,'2026-11-21T20:47:29.921Z','processing','rule','2026-11-21T20:47:26.414Z','2026-11-21T20:47:29.555Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:47:26.398Z','48.40',NULL,0,'2026-11-21T20:47:29.555Z',NULL,NULL,'2026-11-21T20:47:25.874Z','2026-11-21T20:47:30.069Z','2026-11-21T20:49:29.000Z',NULL,0,'2026-11-21T20:47:25.874Z','0c66dc5275f9eb613d447f15eb301d7c106ac5dc7201d7d6897d207f2d9571c3',1,1,'0c66dc5275f9eb613d447f15eb301d7c106ac5dc7201d7d6897d207f2d9571c3','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:47:25.000Z','2026-11-21T20:49:29.000Z',NULL,'2026-11-21T20:47:30.758Z','on-hold','rule','2026-11-21T20:47:26.414Z','2026-11-21T20:47:29.555Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:47:26.399Z','48.40',NULL,0,'2026-11-21T20:47:29.555Z',NULL,NULL,'2026-11-21T20:47:25.874Z','2026-11-21T20:47:30.764Z','2026-11-21T20:49:30.000Z',NULL,0,'2026-11-21T20:47:25.874Z','0246f0a758296eaabcdea9fcee2a6b5d2686163a9939251c62a1bb5c2cfcafde',2,2,'0246f0a758296eaabcdea9fcee2a6b5d2686163a9939251c62a1bb5c2cfcafde','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:47:25.000Z','2026-11-21T20:47:25.000Z',NULL,'2026-11-21T20:47:30.758Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:47:25.874Z','2026-11-21T20:47:30.764Z','2026-11-21T20:49:30.000Z',NULL,0,NULL,'d3b65b18d7321524f0f7851d0574acba34103ef7696b4aa951044a669d8ba632',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','complete','posted','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:47:25.000Z','2026-11-21T20:49:29.000Z','2026-11-21T20:47:25.000Z','2026-11-21T20:47:29.921Z','completed','rule','2026-11-21T20:47:26.414Z','2026-11-21T20:47:29.556Z','S-ORD101003','S-INV103001',NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:47:26.399Z','48.40',NULL,119,'2026-11-21T20:47:29.556Z','2026-11-21',NULL,'2026-11-21T20:47:25.874Z','2026-11-21T20:47:30.069Z','2026-11-21T20:49:29.000Z',NULL,0,'2026-11-21T20:47:25.874Z','c294a3fa80dd0e2394aeb64fad0a63baa0104ea7b4cf3ce3a1d64ccf5bd4b418',4,4,'c294a3fa80dd0e2394aeb64fad0a63baa0104ea7b4cf3ce3a1d64ccf5bd4b418','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','completed','0','told',NULL,'staging');
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:47:25.000Z','2026-11-21T20:47:25.000Z',NULL,'2026-11-21T20:47:30.758Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:47:25.874Z','2026-11-21T20:47:30.764Z','2026-11-21T20:49:30.000Z',NULL,0,NULL,'aa1207989a26f75d17459056c42893e929726830ef5b7463aabad05307eabf34',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:47:25.000Z','2026-11-21T20:49:29.000Z',NULL,'2026-11-21T20:47:30.758Z','processing','rule','2026-11-21T20:47:26.414Z','2026-11-21T20:47:29.556Z','S-ORD101004',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 28", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:47:26.399Z','48.40',NULL,0,'2026-11-21T20:47:29.556Z',NULL,NULL,'2026-11-21T20:47:25.874Z','2026-11-21T20:47:30.764Z','2026-11-21T20:49:30.000Z',NULL,0,'2026-11-21T20:47:25.874Z','5edfb66775c9d3cdfffffa006ff2b01478b7a0df8bec816b5bc294f504c375bf',11,6,'4dc0038f3aa7166c4ee73b64a2c3085d66fe0e7e954237fe6d9446b7d5abf7a5','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','2026-11-21T20:47:30.071Z','0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-21T20:47:25.000Z','2026-11-21T20:49:29.000Z',NULL,'2026-11-21T20:47:29.921Z','processing','rule','2026-11-21T20:47:26.414Z','2026-11-21T20:47:29.556Z','S-ORD101005',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-21T20:47:26.399Z','10.89',NULL,0,'2026-11-21T20:47:29.556Z',NULL,NULL,'2026-11-21T20:47:25.874Z','2026-11-21T20:47:30.069Z','2026-11-21T20:49:29.000Z',NULL,0,'2026-11-21T20:47:25.874Z','c0b0b885049297a74c18b8b4625dad12c74b766cbf5c44c782557b4163002298',7,7,'c0b0b885049297a74c18b8b4625dad12c74b766cbf5c44c782557b4163002298','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-21T20:47:25.000Z','2026-11-21T20:47:25.000Z',NULL,'2026-11-21T20:47:29.921Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-22T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T20:47:26.394Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:47:25.874Z','2026-11-21T20:47:30.069Z','2026-11-21T20:49:29.000Z',NULL,0,'2026-11-21T20:47:25.874Z','769cad355b11164a4e3235fe63c8055681af4a076a1536f59f773af010bacef8',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T20:47:25.000Z','2026-11-21T20:47:25.000Z',NULL,'2026-11-21T20:47:30.090Z','awaiting-fulfillment','rule','2026-11-21T20:47:26.415Z','2026-11-21T20:47:29.556Z','S-ORD101006','S-INV103002',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:47:26.400Z','40.00',NULL,119,'2026-11-21T20:47:29.556Z','2026-11-21',NULL,'2026-11-21T20:47:26.015Z','2026-11-21T20:47:30.098Z','2026-11-21T20:49:30.000Z',NULL,0,'2026-11-21T20:47:26.015Z','9e83a3ae156974387e09864cfc731541eba3b4c6f16df8e97f3d293b3599296a',9,9,'9e83a3ae156974387e09864cfc731541eba3b4c6f16df8e97f3d293b3599296a','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0',NULL,'2026-11-21T20:47:29.664Z','staging');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-21T20:47:25.000Z','2026-11-21T20:47:25.000Z',NULL,'2026-11-21T20:47:30.766Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:47:26.015Z','2026-11-21T20:47:30.774Z','2026-11-21T20:49:30.000Z',NULL,0,NULL,'fe374c3f5b5ebfb82e0805833277e46df2c57c290918e28b25027738afccb699',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:49:29.000Z','2026-11-21T20:49:30.000Z',NULL,'2026-11-21T20:47:30.229Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-21T20:47:30.069Z','2026-11-21T20:47:30.278Z','2026-11-21T20:49:29.000Z',NULL,0,'2026-11-21T20:47:30.069Z','6623264157e21973b1991b3a3ac3a7544746ca49a84d57009cc4bb07f2d4d886',12,NULL,'','{"30":"MUG-RED","31":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-21T20:49:29.000Z','2026-11-21T20:49:29.000Z',NULL,'2026-11-21T20:47:30.207Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-21T20:47:30.398Z','48.40','2026-11-21T21:04:30.429Z',120,NULL,NULL,NULL,'2026-11-21T20:47:30.069Z','2026-11-21T20:47:30.278Z','2026-11-21T20:49:30.000Z',NULL,0,'2026-11-21T20:47:30.069Z','43c23ccbe4b51a39c8feb6be3ca600543989481ef8c0cbbc51d1bb6173eb2adf',13,13,'43c23ccbe4b51a39c8feb6be3ca600543989481ef8c0cbbc51d1bb6173eb2adf','{"33":"MUG-RED","34":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0',NULL,NULL,'staging');
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
    eu 1007: The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-21T20:47:26.416Z','waiting','2026-11-21T20:47:30.792Z');
INSERT INTO "outgoing_notices" VALUES(2,0,'news','woobc sandbox: import-orders','CHANGED_IN_STORE: eu 1005. The order was changed in the store after it was sent. Change the sales order in Business Central to match, then `woobc orders resolve 1005 --reason …`.','2026-11-21T20:47:30.103Z','waiting','2026-11-21T20:47:30.792Z');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'16165c464d90c4d15faafe4c8843279aaeb55da96c1a56312fe86d395039a00e','2026-11-21T20:47:25.747Z',X'5809D5544D6FDB300CFD2B81AE7302DB4DD2C1A71D1A741BD66148DB5331088ACC24C22CC995A8214590FF3E52B1B7ECB28F634FB6C8278A7CEF4947615AD15465591622A2C2144523FAE035C468DC4E1442A710C0E9178AAF1ED714E883A1AC344E77A90589EA201A0C090A811E5547B8F9DBD9BC24645E9F016208E914D15B08928FBD2EC4C6741D9FD31CC5D68488D2290B54E28B018440353AF52BF851B918C17153DEF6CA714FB4506D1BA85D59D1F2C6873E460C4AE1647191ABCF506D300FD202E5785E3E8B7E7B1F517B8A3662795D5593D52D05B54F0E03E33F7FA225586578BA3EB7F60E0ECAF61DCC10227285BD77BCFDCD5535594EAAFA6ABE5C2E16E244C7EC4DDFBF9219C729B8EF5EBD5870282DE0DE935AE4142079D9118386CE8FFCB96437245723D84904214D411A044B767A3A9E3D568841DBBBC4BE2293B54963364245EEFBAE825168BCCB110A3C27E530EB559395D4416AF202DB9336C7B419CD5697B37CE4181AFC369FD53F2D487B46D4A52547883AC06F6D8E9587FC5898AAE4C8E96B218813255B858AC6A365FC96287BF7783B5DAF6EA8BD5DE737AA93C999E7443C30797962BA387CD90A61ACDAD1EF99993C50D00CCAB4D3751BEF814B5D772ACE30626120F07E6F42F6DC2585D51F29A4EC6BA0F0FEFD87F5C3DF08ACFF97405668B884929DC96A536C0B70B90CB04DAE1D72A42D481D803EADDC592471EAB25E4EAB6A5A570F75D9CCAF9B9A1F980CB4BE355BF32F487EB83A7ADA86A259DF1FAD13B61A');
INSERT INTO "payloads" VALUES(2,2,'501e16de1a2a323378430030d7bfca64c5eef969f131ae6ee78ca0ea3dbc5357','2026-11-21T20:47:25.747Z',X'5809D5544D6FDB300CFD2B81AE7302DB4DD2C1A71D1A741BD66148DBD330088ACD24C2F4E14AD49022C87F1FA9D86D4EFB38F694F089A6C8F71E7514BA134D55965521222A4C5134C2BBE9DE9B4E14A24D21806B9F095C3DAE09E8836E214AED5A933A90A80EA2C190A010E85119CA9BBF9FCD4BCACCF139410C509B227A0B41F29DD785D86863B4DB89E628B63A44944E59A012DF342004AA61D42BF859B918C17153DEF6CA714F14A8AE0B10A3AC28BCF1A18F11835238595C9CD5E7D456631EA4033AE361F92EFADBFB88AD27B411CBEBAA9AAC6E096C7D721838FFEB170AC12ACDD3F5B9B50F7050B637304388C815F6DEF1E7EFAEAAC97252D557F3E572B11027BA66AFFBFE8DCC384EC17DF7EAD982436901F79ED4229B00C9CB8E1834747EE4CF25BB21B91AC136A214D214A446B0E4A5EFC76CB07921066DEFD28E090BBE4B2D66235465217EA9A0156AEF3242C053520EB35E3559491D644B5E606FD2C7316D46B3D5E5AC64B38DD0E0B7F9AC7EB1207D33665D5A724C5107786D939660AC3C9C8F85A94A464E3F0A419C28D92954341E85F167A2D3BBC7DBE97A7543BDEC8CDF282393D34F897860F208CD8BC39B56086DD58EDC7266260F145A4ECAB4D3BA8D7BE09231A7E29CB67821F07EAF43F6DC2585D4F81F28E4B1DE0085F71F3FAD1FFE4660FDBF04B242C3124A7626AB4DD816E0320CB04DAE1BCE485B906D00FAE9E4CE22895397F5725A55D3BA7AA8CB667EDDD4FCC0E444EB3BBDD5FF92C90F97A1A76D289AF5FD0D4D2AB496');
INSERT INTO "payloads" VALUES(3,3,'2d7ed9623d1d1890dde03a6888ec8bfb12ce89686c6e949f827ec6ab7a745585','2026-11-21T20:47:25.747Z',X'5809D5544D6FDB300CFD2B81AE7302DB4DD2C2A71D1A741BD66148DB5331088ACC24C22CC995A82145D0FF3E52B1DB9CF671ECC926F54491EF3DE9284C2B9AAA2CEB42445498A268440FAE356E270AA15308E0F43325570F6B4AF4C16888D238DDA51624AA8368302428047A541DE1E657B37949C81C9F006248E914D15B0892CFBC2CC4C6741D9FD31CC5D68488D2290B54E2BB018440353AF596FCA25C8CE0B8296F7BE5B8270A54DB06885156145EFBD0C78841299C2CCED6EA13541BCC83B4406B3C2C9F45BFBD8FA83D651BB1BCACAAC9EA8692DA278781F1DFBE520856199EAECFAD7D8483B27D073384885C61EF1D6FFF70514D9693AABE982F978B8578A163F6A6EFDFC98CE314DC77AF9E2D38941670EF492DB20990BCEC884143E747FE5CB21B92AB116C238290A6200D82252F3D1EB3C148EC41DBDBC4BEEA836F93C66C84AA2CC42F158C42E35DCE50E229298759AF9AACA40E529317D89BB439A6CD68B6BA9C956CB63135F86D3EAB5F2D487B46D4B92547883AC05B9BD5998D4F25C6C25425EF78F95108E244C956A1A2F1288C3F13ADDE3EDC4CD7AB6BEA65D7F98DEA6472E629110F4C1E65F3C5E19B560863D58EDC7262260F14348332ED74DDC67BE052D7BD1427D8D52B81777B13B2E7CE29A4C6FF40218FF50E28BCFBF4797DFF3702EBFF2590151A2EA16467B2DA94DB029C8701B6C9B5C31A690B5207A04F2B7716499CBAAC97D3AA9AD6D57D5D36F3CBA6E6072603AD6FCDD6FC0B921FAE8E9EB6A168D6F7377E3AB4D2');
INSERT INTO "payloads" VALUES(4,4,'4b13e5616a8091dd0e892793492d4cebef1e16d11fe5a475c5468ec50f549762','2026-11-21T20:47:25.747Z',X'5809D5544D6FDB300CFD2B81AE7302DBF9E8E0D30E0DBA0DEB30A4ED69180445661261B6E44AD49022C87F1FA9D8994FDD76EC29E1E313453E3EF9244C2DAA22CFE79908A830065109EDDAAE01845A644247EFC1EA1782D74F1B023A6F340469AC6E620D12D55154E82364021DAA86788BF7B3454ECC145F08A287740CE85AF0926FBDC9C4D6348DB17B519DC4CEF880D2AA16A8C43743D77BAAD1A83FE067654300CB4D5183CA724F14A8BAF610822C28BC75BE0B01BD5238598E72E585AA0DA6416AA01C8FCB77D1DFCE05D48ED04AAC6E8A62B2BE2350BB68D133FFEB170AA15586A7EB526B1FE0A858A4194240AE7070968FBF9B1793D5A428E78BD56AB91467BAE660BAEE8DCC384CC17D77EAA5058BB2053C38DA16190568BDEC887E87D60DFAD9D86E695D9560231185760AD220B4E4A6EFA7DE6299E8977B1FF7AC987775D4989C50E499F8A5BC51689C4D0801CF51594C0B2BC94BEA28359981ED498743DC0E6E2BF359CE6E1BA0DE708B5979F5209D1958634F0E147584519F231F5F4A0C85A94A3A71FE91091245C95AA1A2F9280C3F2365EF9FEEA69BF52DF5B26FDC5635325AF31C4908568FD0F472F8B165C2B46A4F76B9489306F29A4949777A6FC343B0B169CE59AF607155F0E1607C72DD58434ABFA22165DF82860F1F3F6D1EFFA660F9BF0AF28AFA6728D99BBC6EC27600E3D0C32EDABACFD172416A0FF453CB7D8BB49D322F57D3A29896C56399578B9BAAE44F4C22B6AE363BF32FCCEBB7F595A2E7DFFA0EB86E');
INSERT INTO "payloads" VALUES(5,5,'d17ed6b1965cb61b81197afec67f687772aabb0472b2c73fefaf4148c7167f6f','2026-11-21T20:47:25.747Z',X'5809D5544D6FDB300CFD2B81AE7302DB71D2C1A71D1A741BD66148DBD330088ACC24C2F4E14AD49022C87F1FA5D89B4FFB38F694F089A2C9F71E7566AA636D55964DC1020A8C81B54C0A2B416BE858C164F41EAC7C2178F3B425A0F74A42E0CA4A1D3BE0284EAC451FA160E85068CA6BDE2E9A9232737C4D600324634067C0F3F4D59B82ED94D6CA1E587B667BE503722B0C50892F0A103CD5D0E237F851D810C0A6A69CE9854D3D5120BACE4308BCA2F0D6F93E04F442E06C3539ABAFA952611EA4033A4BE3A66FD1DFDE05948ED096AD6FAA6AB6B92350BA68D1A7FCCF9F280423549AAECFADBD839330BD860542C054E1E86CBAFE6659CDD6B3AA5E36EBF56AC52EF499A3EAFB5732E33845EABB172F062C72037874A416190548DEE4884143EB46FE6C343B92AB65C94894429A02570886DCF4F57CB5D8B26083B8F7F19018F3AE8B12B313AAB2603F84570295B31921E0390A8B59B09ABC244E5C9219923DE97288BBD16D75B92893DB4668305CB3A87F7990EE8C59534F8E29E204933E273EBE96180B53957CE3F2AD60448AE09D4041F35118BE473ABD7FBA9B6F37B7D4CB41BB9DD03C5AF51C8988C41EA17973D2B2154C197120BB5CA9C90379999232EFB46FE322D8A8F5A51818A4151D187C382A9F5D37E5B0FA238774FA1A387C78FF61FBF83706EBFF65304934AC214FDE4C7213B60798861EF6D176C319890B5C7AA09F8E1F0C923A7559AFE75535AFABC7BA6C9B9BB64E4F4C4E34AE537BF52F99E9E9D2F4B80D45B3C03F013D1CB5E6');
INSERT INTO "payloads" VALUES(6,6,'9b3aadbcb2e5ba6e74a7087ff5946060c2ee337e3ae7f099c5b34becb40dd2d2','2026-11-21T20:47:25.747Z',X'5809D5544D6FDB300CFD2B81AE7302DB4DDCC1A71D1A741BD66148DB5331088ACC24C22CC995A8214590FF3ED2B13B9FF671EC2921F94491EF3DF9244C23EA22CF579988A83045518B2E780D311AB71799D0290470FA85F2EBC70D25BA60A82A8DD36D6A40A23A8A1A43824CA047D5126EF97EB1CC09D9C7178018523A45F41682E46BF34C6C4DDBF23DF549EC4C88289DB2402DBE194008D4A355BF939F958B111C0FE56DA71CCF44816A9A40E3CA82C21B1FBA18312885B3D5A4565EA0DA60BF480354E37DF92EFADBF988DA53B616D57551CCD6B794D43E390C8CFFFA8542B0CAF0765D3FDA07382ADBB5B04088C81D0EDEF1F17757C5AC9A15E5D5B2AA562B71A66B0EA6EBDEC88EE3163C77A75E2C389416F0E0492D720A90BCEC884143E747FE5CB25B92AB16EC248290A6200D82253B3D9D2E1EAB3231887B97D858E4B22669EC9D5090157EAA60141AEF466F3C27E5B017AC242FA9A3D46406F6271D8E693BBAADCC1739BB6D4C0D865B2ECA570FD2991135F5E408514798CC39F1F1A5C5D898BAF427CEDF3341A428D92854B41F85F147A2EADDE3ED7CB3BEA159F6ADDFAA5626679E1311C1EC51B67F39FCDA3261ACDA935D2ED4F40B05CDA09E777A6FE34370A96DCFD9C0E0F52B83F707137AD74D392CFEC82155DF0287F71F3F6D1EFEC660F9BF0CB244C33394EC4D969B723B80691860975C33D4485C903A00FD34726F91D429F3B29A17C5BC2C1ECABC5E5ED7257BBD075ADF989DF917247FBA5AFAB80D4D7B817F01A844B689');
INSERT INTO "payloads" VALUES(7,7,'16890b4826c53790b5bbac7385a23b72350932516df5d519160ce5c3ea6ef82a','2026-11-21T20:47:25.747Z',X'5809D5534D6FDB300CFD2B81AE7303CB6DDCC5A70D5D3160188662D84E432130329308D3872B51438AA0FF7D941D63DEB0C3AE3B25A49EC9C7C7C7B330BDE8645DB79548049493E8C41083C6948C3F884AE81C237AFDCCF9FBAF9F393144C3AFCA786D738F8AE0243A8A192B4181C0324ED6EBD75B468EF10410724AE99C28388CAAB4AD2BB133D6963EDD59EC4D4CA43C38E4120F060923D7B0F02BF9017C4AE80BA9E006F0851307D0F791E92AC9E1BB1087942802D06AB3786B26A836340ED223BF95794B2FFE3B84443A70B613EDAD94ABFBF79CD4217B8A05FFE92387E8C094E98691DA1B3C811B2CAE0913950AC7E0CBE7AFAEE5AA5DC9E6FAA66D371BF1C26D8E6618FE9319E7290AEF019E1D7A520EE918785BEC14E4F516475C76E8C3AC9FCF6EC7EB2AABAF5B86F04E511942C776FA769E3CB6ADC465B9773014C562E8B3A6D109B2A9C40F8806C8043F7BE32983A7716192BD0427A5D90CC59FFC71CABBD96DDB755D2F32BFFBED0FD05F1CC98571C172E1E2C9B18B4EA3875F1E2BC19280EA8180A7E3307DCFCCEAEEED03D338D8B003ABB2374F992528BA7176BC19D1B104C6C1817D3269324E1275C18C82F3A1CD17E0B3B5A5D5EC1E55242D3C39B7475C8611F7D9F7973766854A47E49F5E1D1C71EDA66EDA2B29AF1AF9A5A9BB9BDBAE299731025DE8CDDEFC0BB25C9CE59BBC141DE9FD048B4B5342');
INSERT INTO "payloads" VALUES(8,8,'cb9d74d80599f1f5f966fa0f8de73063d2a152a8ef2b13420ecca3fa13db6c4b','2026-11-21T20:47:25.747Z',X'5809D5534D8B1B310CFD2BC1D7CE86F16493C09C7AE8B2504A29A53D95621C8F9298FA6B6DB9DD25EC7FAFE464D86CE9A1D79E66243D4B4FD2D349D8498CB2EFB79D28A8B116318A94A381526C38884E989A3304F344FEBBAF9FC991B2A5A8B2C1B83A8142FD2846CC153A8111B523DC6AD9AF08D8CC735CF4CB35BB4C2D183D64C555FB4EECAC735C663C89BDCD0555D01E28C3270B08991E38FDE27CAF432910384DF44907A644869EA64C6C9524F35DCCA914CC5AE3627D151BCE5063B1F53101C5B85DAE45BF29163491BCA3D86CA55CDCDD93D3C41A3033FEE30732C16BCBCDA546ED2D3C6A9F1C2C110A7286630CFCFCCD4A2E360B39AC6E379BF55A3C5399A34DE93FE971EE827927FDE421A0F280C748DB22A1006DF76A8721CEF30BD5EF685DA360211184760ACA227852D3B75393D8203B7159EEBDDDE3E257D689E796E3540D363DC855277EEA6C35DA1866853C541DB0AD8D1290D6942149B048E971A9BB5972C372DD5F795EABEE0FD05F744989E1852B57BA48F9A2DBAB4ACDF3FCBD133418AD268D9A7A24B3FCA86756071777DAA91AEC43A529F0E85AA3743562249E9DB05E1FE8FF3C98D648368C6A53A7639BCF2054E7B8D22C21C573659AE4DB035C9B19F6354C971891026532D06752078F947BE887CD8D943783FC32F4E3ED761CF83C1AD0C7C9EEEDBF20F9EC1C1DE62569A3F71B7AC154A4');
INSERT INTO "payloads" VALUES(9,9,'1b850da60b40eb45ff4c4a9dbead9e1e2c1092ebcd6e3b14c520a7a1dcd2c591','2026-11-21T20:47:25.961Z',X'5809ED584B6FDB4610FE2B02AF956549B66C4BA7A669D2F6D0A2889D531C102B72292D4291CC72A9470CFFF77CB32F3EED046950A0687270B433B333DFCECE6BF910E432E632583D04220E56B3E9741C4455A9F21D972151B08E99E2612439FE0321B8656A3C9ACF467FE5FBD17C3ABFC29FD5E5F56ABE18FD34C5BF601C883254EC188A2C4AAB52EC79584811896C13AC129696DC6ADCE5B148C457AAD418CAAD280ABD01464AC554556A8CB3995B02DE8B03130AC646AFAB341169BAE39922F16AAD72C5D2901F091C042FA7138BD7F380F869A6D9E537AD59C9438D08C6C2282F15747A6E8B51DB7C825FDB7D42A063BBAD9D7C1DA5AC34CEB81C071ADA9665713A04ADC51880D6E60F406B0B74A0F59803D00E9215C510B41663005A9B3F00AD2DD081D663B6A13D191E86515BAB03C7703A6684E23B2400055BB0BA4036E8B58F5D2454C14E1495E18EAB6D4E29F552F258A8D14B266384AA631732DF0B24A78EF1AC4AD39A65821F3B2356A80ABBB14DF2A4CA621E876C975788F94634EA1C0F9196B1D8088DCB2622125DEADC86F9817D1B91A830E252215123AA027DD5A208591C4B5E9630385BCE27D3C97C720D383523DC5F8107D286E7A046844E9E407A9BC137F1E81699CCCB2E1F70F33909DD82135552F22C3A99746FACA33CE65AE8D7A6143F4688C30D0F2534833DD3994ED9AEEB53CC1356A53859476B8FDED20E9F274998E584551FC7D7C91D4ECF366408206251EA130EF80AF422CF70094602F2FD74B7CE345E4241D6D534E629D7C5D75E1B5FB353682F95E2878A6EC4A4D2EE09A6D375325DCEAECF96C9F5FA6C7179757976C366D3B3E562B160EB8B787AB5A07859A3385212FAEB7B0812214B15666C476779113348A1AE78CAAB23DB15292763F9AE6019DD2116A5929CAB7086D56C74C74B357A9333B26019748BB44728DA40027B98263514C664EA8E1F1905C0275160757D733D9DD1862703C5725A21526CF38C74E19053B431ECE73B269082018BD9CF3040D027B83C055692CB5D88E693C6B8CB77EF1F41E174ADEFDE6B7FEB9D615EC0A1996F5AE8809425F0731CAA53015B2627CD3D94792523B27F381C083BE22FE3A98B577E545C66E83E4ECC6C8DF2AC149B8C8A018C3F0485883E5485C5E18A3C50D9E60C94FFF205FD930BE95EEE33D7D1BF3BF1C522EADC5357D1D72943E85144D916689A324D34E8CEBE9DB8B52FE88EA0EB7863D16E0F434D15C2ED7EE7868B1EA369ACBDC559ED51DBE6FD713F21CC5D58B589366F5FEDB93C1DB65CEA0CA39189B2FC63650AD74350494A8AAD5245B9BA3FBF3F678598ACC506298D992FE213FCB83FD78DA104731DCDE617F7E7FBF9FDB90E74D0905D10708A6DF9E0C46890AD3D6A4B2EE6836F5341C9D94E575425414EA0186966475D11F51C8BFE195791298A57F3E5621CEC99140C8D9706DBAB0BA2982D26EF6C24692E2ED0B05C3DD6D3F138B03EFEB3DA20C868812662A665F8B4412557E24695A7961F2AFAFDF6B7B337AFA857554584357E98521214DB53891E9BBAD8A59199CAC9CCB7084DF151DC63F808EB713AF3890E643B9E0473AFDECC322E807B8C5A7D774B47FD818BCD96CE8D51C0B4DB8388D5968E62DA304EB87532974E26E68591992CCCA68F15BCA73BC6BC91CDFA25416EF1B0756A1BD7D41087B8FE6443CCCE193029B969CA977F07A8C1419018B1815E2F39E6B2CCC5921F3DED93CAAF6D3CB95BF7F4EE7BA2C5A883C09FA5CD1FF0445BA0735ECF6C4D32FEC43AD7E9DD8503F33D4DAE06B669628612EB4E6E288938620CF515A27B163DBD50F26AEF500E688A922C2B59A4044624721331D082695962BC2092515F30CC82CACE3FCD24376C5CDE1A83700A0896E9EF702DB290729D0A6256EDD6F4F0D5F65D7BAE8D24F5EBD1376D125D03A505D79B8EEBDD78DFA478DAFA51CFB67407D61CCB12310424625349B64E796326A92749E831C9595FABCBC1C7B1190DE6AE5C11845EF1BBB9595EB78BDFCD9228DF58FC6EB742D210D52D7F2D7AA3003ABA2981B7BFFFF1E60EBBBFB600BAA3E2F14325B18EFD2EA3EF1DB7A513EDFFB502883780865C97BA1F05D07DC4F951005D4DA98BCFFFAA00BE7FC4932DCE0F598A37A7ADA8F6A5F110742BB4E63F62A0B44EC3FA7BCDC35EE37313AF170204DF1EFD00FDFDC00CE87E0ED6803800E2918DAF15DFD1454EE173509C0CECFB37731DD99EE4BA4B632A4091A77E5F7F310B7E6198A8EFD8F16F4B45D371C37A98E698B56990E419C85E6FFD82A05E6FBE8E7DE9AB107D4173322A0F1B638CFEDAFCEC97288327A4A772054F0F7FBC7E7CFC0C6C6BD7EF');
INSERT INTO "payloads" VALUES(10,10,'0b63b7331a25627544194f457e5a6873058d90c8938eedfeeefde23f3ec31838','2026-11-21T20:47:25.961Z',X'5809ED584B73DB460CFE2B1A5E2BCB222DC5964E4DD3F47168A7133BA738C359914B692714C92C977AC4E3FFDE0FFBA248D14E26CD74A6D3E4E068012C80C5021FB07C084A9972192C1F029106CB701A8E83A4A955B9E53226CA741CA44CF138911CFF8110DC32351E45E1E8CF72378AA6D10BFC59CEAE97D17CF4C314FF827120EA58B1432C8A246F6AB1E3712545228A75B0CC585E73AB715BA622135FA852FB506F4455E90D30522BA69A5AFB78ED56F0EEE59E09055BA3BFD871CB0B4592CD4A958AE5313F905F109A4D27D655CF83B34F33CD2EBF69C56A1E6B6760284ECA5A41A7E77618ADCD27F8ADDD27047AB6BBDA29CC49CE6A1387D938D0AE6D5891E643AE751803AE75F903AE75057AAE9D31075CDB4B565543AE751803AE75F903AE75057AAE9D31BBAE3D991E86D15A6B13C7707A6684E25BE43E255BB0BC4221E8B54F5BD45265B232DE72B529A99A5E499E0A357AC5648A5475EC4A963B81BAD4E95D3479DEB24CDE6367C58B1491C42EC9B3A648791AB36DD920E54F925157778C824CC55A68B76C09A2C4A5AE6A581FD8B716998A132E154A34A1FA3F572DAA98A5A9E4750D83E1229A4C27D1E41AEEB48C78F7023C90D6BC043521EFE411A4B70542938E6E51C3BCEEF3E16E1991D02D384923252F92A38E840627BB4ECA946BA19F4FA5F821411AAE792CA119EC50173A15BB46A69467ACC971B29ED6337A473B429E65715192AFFA381E21B7383D5B932138918A5A9F702056A05765814B3012903FAF761B4C132540B1C6D194E75CC3AEBD36BE62C7D85E2AA50FC16DC2A4D2E1091651962C568BEC621666F38BF9D5E2E662753DCB2EA6099FF2D92C0CD329C38695C8353CF8EB7B0832216B15176C4B677999921460C5535E1FD8B6CA39192BB7152BE80EB1A895E45CC52156E1E88ED76AF4A66494C79641B7487B84A20D24B083695243594CA6EEF88151027C121556D737D7D390363C992896D349916A5316A46B3E9F4F437DCD7CCB042A306029FB1106C8F5092E8F9A4156CA6D8CB693A7B8CB77EF1F41E174ADEFDEEB78EB9D715921A0856F57E87D542588731AAB63055BA624CD3DD4652313B2BFDFEFC977E45FC17397AFFCA0B82CD07C9C98D99A94452DD6057528187F082A917C682AEB87C3787865DA72042FFFE50BFA2717D2BFDC67AEE3FCEEC46731D485A705D15F7286D4A38CB21DD0F464E02DFDF0DDC4AD3D9E3B8286F19345B73B0CF5540877DB9D9B2DCE18A7C6BA5B9CD5336AD7BC3FEE27A4B94BAB2ED1D6EDEB1D97C7FD864B5D61342C51A7FDD818E07A081A4945B151AAAA97F797F797AC12939558A3A431ED257C821FF797BA31D460AE9230BABABFDC45F7973AD141C3780801A7D8C2070703329E6CED515B72391F7C9D0A2ACE6EB9029504058172C457071A6D8B887A8245FB4C9BC480E28B68311F073B26052B2CE58A28668BA93B9B493AB8B840C372784C53300AD0C6F88F863A2E2DD044CC9C8C989E502994B851E5A9F587867EBFFDF5E2CD6BEA554D95608D1F064A826A73ACD163735074A6D1B04C7012FA16A1293E8BCF183EC3CE38BDF144ABB7D3491079F5669471097CC668D5F7B7F4D4EFB9586FE8DC18054CBBDD8B546DE828A60DE3841B2733733229AF8CCC646E367D6C103DDD31A2936AD66F080A8B775B97B6094DEBE210D79F6C88D93B032625374D79F8770E9D709024466CA0D74BAE1A59B85CF293A77D4CF9B5CD2777EB9EDE7F4E74186D12F8B374F90391E80AF4CEEB999D49C69F581735BDB87060BE43B3B2238269628692EA4E6E289938600CF550D03F8B9E5EA8787574A80634454956D42C5102231285891868C1B4AC315E10C9A8AF18664165E79FD322376C5CDE0A83700E172CD3DFE14A1431D53A0162D16C57F4E4D5F65D7B6E8D644D9E614AA1D6EC9B3689AEE0A575EE6C3A6E77E37993E351EB473DDBD29DB3E6589688212013EB46B255CE4F66927692841E539CEDB5BA1A7C1C9BD1006FBE67C0EFE66681C7F129F8DD2C88F295E077BB119286A83EFC75E82700E8E806026F7FFBFDCD1D767F2900BAA3E2ED4390D8E67E9F711E1DB7A597EDFF3500C41B40BBDC42DD770074DF70BE03A0C394167CFE5700F8FE114FB6B4DC1739DE9C1651ED4BE321E823B4E63F62A0B441C3FA5BCDC35EE37313AF17820BBE3DFA01FADB3933A0FB39B706C4E1201ED9F85AF10D43E4143EE78A93817DFF666E33DB935C7739990A00F2D4EFDB0F66C14F0C13F51D3BFC65A9683A6E588FF312B3360D92BC00D9EB6D9B28F57AF375EC735F85E80B9A9351657C32C6E88FCDCF7E8932FEC4F4546E10E9F3EFD68F8F7F03A1B8D4B4');
INSERT INTO "payloads" VALUES(11,6,'f9a7fb316376992cac1760fbdaddec8eea54b1bec09afcddc4bdaf4494220e79','2026-11-21T20:47:29.921Z',X'5809D593CD6EDB300CC75F25D0754E60AB49BAFAB4438302C33A0CC57A1A06419199449825B91235A408FAEE2315BBE986ED01764A48FDCDCF1F4FC276A26DEA7A5589841A7312AD1862309092F57B51099363046F9EC9BF797C20C7102DBD2AEB4D9F3B50A88FA2C598A1121850F7A493CB85AC4959ECB3408C2E931306075171DABA125BDBF79CA73D899D8D0995D70E28C4170B089162F4FAE2FCA87D4AE0B9A8E006EDB9263274D7452A573564DE8638A484516B9CADDEBCC9B3D4582C8D74406FDC2FE7A2BF43486802795BB1BE6E9AD9E68E9C26648F91F59F3F91094E5BEE6E28A57D80A376430F0B84841CE1103C7FFEEEAA99AD678DBC5AAED7AB9578A134073B0CFF498F53175CF7A09F1D78540EF010685B440AD07A998871873E4CF3F3D96D695DAD609248423B0565111CE1F4ED541893EF2B312EF73E33584459970D16121A42E1A78E56A30D7E62E3296B8F65619258D247650806E6933E4E79FB4A5BBDA899B6C9F53B707FAAFEC22485864B9DCD85E391D92930652E9E97EF95A0A168D569D4D41F99E947A6D7FBC7BBF9C3E6966AD9F761AB7B95BD7DCA34089E1E79CBE5F0B555C23ABD275CCEA3290D45C3A23277BAB7E9107CEE7BCE3741A478B25C2CF976006FCD08BBECBBF18D4A036522D04FA7F60E29B6ACE57ADE3473D97C9575BBBC6E256FAA085DE8ECCEFE4B79D3CA9B49C987D7D3698E414B79BF00B7D554AB');
INSERT INTO "payloads" VALUES(12,11,'cc19ed95734e7f6a18f132e77d6a7dbeadc8ae063bb28d5b402b15a9637d36e6','2026-11-21T20:47:29.921Z',X'5809D5544D6FDB300CFD2B81AE7302DBF958EBD30E0DBA0DEB30A4EDA918044566126196E44AD490A2E87F1FA9D86B4EFB38F694907CA2C8F79EFC2C4C2B9AAA2C2F0A1151618AA2117DF01A62346E2F0AA15308E0F413E5D7F71B4AF4C150551AA7BBD4824475140D860485408FAA23DCE262B6280999E313400C299D227A0B41F2B56521B6A6EBF89EE659EC4C88289DB2402DBE194008D4A353AFC9CFCAC5088E87F2B6578E67A240B56DA0716545E1950F7D8C1894C2C9F2AC569FA0DA605EA405AAF1BE7C17FDED7D44ED29DB88D5FBAA9AACAF29A97D721818FFF50B856095E1EDFA3CDA07382ADB77304388C81D0EDEF1F177F36AB29A54F57CB15A2D97E285AE3998BE7F233B8E5BF0DCBD7AB2E0505AC08327B5C82940F2B223060D9D1FF973C96E49AE46B09308429A82340896ECF4F09C3D3627B507716F121B8B5CD6268DD90915157FAA60141AEF466F3C26E5300B569397D4516A3203FB930EC7B41DDD5697B392DD36A606C32D66F56F0FD2991175EEC911A28EF03A6775E6E3538BB13175C9275EBE17824851B255A8683F0AE38F44D59BFBEBE9667D45B3EC3BBF559D4CCE3C262282D9A36C7E39FCDA0A61ACDA935D4ED4E485826650E69DDEDBF8105CEABA97626090461B18BC3D98905D77CE2195FFC021EFF50638BCFDF86973F73706EBFF6590251A9EA1646FB2DC94DB019C870176C9B5438DC405A903D04F2BF716499DBAAC57D3AA9AD6D55D5D368BCBA6BEA44933D0FAD6ECCCBF20F9D3D5D1C76D689A05FE05B0ECB693');
INSERT INTO "payloads" VALUES(13,12,'3a7d4a1f16a361cb7b4180bcb26ab8ccc848bd95df09c1fe215b4b6a098c07e3','2026-11-21T20:47:29.921Z',X'5809D5944D6FDB300C86FF4AA0EB9CC0769C6CF5698706DD867518D2F6540C82223389305B72256A4811E4BF8F54EC36A77D1C7B4A445114F9BE8F7C14A6117591E7579908A83006518BDE3B0D2118BB1399D0D17BB0FA99E2AB8735057A6F68571AABDBD88044751035FA08994087AAA5BCEAC3ACCA2933ADCF096208E918D075E0255F9B676263DA96EFA98F626B7C4069550754E2BB01044F355AF51AFCA26C0860B929D7F5CA724FB4504DE3A95D59D0F2DAF93E04F44AE16471B1579E53B5C1344803B4C7F3F25DF4B77701B5A3682D96EF8B62B2BAA1A076D1A2E7FC6F5F69099D323C5D9F5AFB0807D5F52DCC10027285BDB37CFCDDBC982C274539AF96CBC5429CE89ABDE9FB3732E33805F7DDABE70E2CCA0E70EFC82D2205C85E2662F0D0BA513F1BBB0DD9550B268952C8539006A1239C1E8F89B1F93C1383B9B791C122CA9AA8319150100ABF94370A8DB3231B4F51594C8695C4923A484D30309F7438C4CD485B99CF72A66D0C0DC055B3F285413A33665D3239A6A803BCF6595C707C2E3116A62AE9C4E947264814251B858AE6A365F81969F7F6E166BA5E5D532FBBD66D542BA3354F918460F5289A5E0EBFB64C984EED0897B3346920AF3929E94EEF6D7C0836B6ED291B14AC5E14BCDB1B9FA8BBD4903AFF83863CD71BD0F0EED3E7F5FDDF142CFF5741B668788692D964BB29B605B85C7AD846DB0C7B642E48ED817E1AB9EB90DC29F372392D8A6959DC97795D5DD525B39E123BD798ADF9974CFE74B5F4711B8A26837F03C878B69B');
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
INSERT INTO "refunds" VALUES(1,6,'eu','7001','1.00','EUR','undecided',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'','','','2026-11-21T20:47:25.874Z','2026-11-21T20:47:30.764Z');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-21T20:47:25.583Z','2026-11-21T20:47:26.028Z','2026-11-21T20:47:26.028Z','{"imported": 6, "opened": 3, "held": 1}','[]','{"eu": 3, "us": 4, "api": 20}',0,416,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-21T20:47:26.039Z','2026-11-21T20:47:26.465Z','2026-11-21T20:47:26.465Z','{"inserted": 6, "failed": 1}','["1 order waits for the next try, the first until 2026-11-22 02:30"]','{"eu": 1, "us": 2, "api": 22, "soap": 6}',4,416,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-21T20:47:29.382Z','2026-11-21T20:47:29.665Z','2026-11-21T20:47:29.665Z','{"released": 3, "posted": 2, "verified": 1}','[]','{"eu": 1, "us": 2, "api": 30, "soap": 18}',0,416,'jane');
INSERT INTO "runs" VALUES(4,'shop-update','cron','{}','2026-11-21T20:47:29.678Z','2026-11-21T20:47:29.835Z','2026-11-21T20:47:29.835Z','{"told": 5}','[]','{"eu": 10, "api": 8}',0,416,'jane');
INSERT INTO "runs" VALUES(5,'import-orders','cron','{}','2026-11-21T20:47:29.890Z','2026-11-21T20:47:30.103Z','2026-11-21T20:47:30.103Z','{"unchanged": 9, "imported": 2, "conflict": 1}','[]','{"eu": 2, "us": 3, "api": 12}',4,416,'jane');
INSERT INTO "runs" VALUES(6,'bc-insert','cron','{}','2026-11-21T20:47:30.128Z','2026-11-21T20:47:30.576Z','2026-11-21T20:47:30.576Z','{"gone": 1, "answer lost": 1}','["1 order waits for the next try, the first until 2026-11-22 02:30"]','{"eu": 3, "api": 18, "soap": 8}',0,416,'jane');
INSERT INTO "runs" VALUES(7,'recheck-status','cron','{}','2026-11-21T20:47:30.732Z','2026-11-21T20:47:30.789Z','2026-11-21T20:47:30.789Z','{"unchanged": 5, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "api": 6}',0,416,'jane');
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
INSERT INTO "shipments" VALUES(1,1,'S-SHPT102003','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]','','','','2026-11-21T20:49:29.672Z','2026-11-21T20:47:29.777Z',1,'','','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]',NULL,'');
INSERT INTO "shipments" VALUES(2,4,'S-SHPT102001','[[10000,"MUG-RED","2"],[20000,"SHIRT","1"]]','','','','2026-11-21T20:49:29.613Z','2026-11-21T20:47:29.813Z',1,'','','[[10000,"MUG-RED","2"],[20000,"SHIRT","1"]]',NULL,'');
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:42239','http://127.0.0.1:42239','2026-11-21T20:47:25.698Z','2026-11-21T20:49:29.000Z','2026-11-21T20:47:29.892Z','3a392c86','release','2026-11-21T20:47:25.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T20:47:30.766Z',NULL,0,'','2026-11-21T20:47:25.594Z',NULL,'2026-11-21T20:47:25.698Z');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:42959/abc123','2026-11-21T20:47:25.950Z','2026-11-21T20:49:30.000Z','2026-11-21T20:47:30.089Z','323dd5ec','post','2026-11-21T20:47:25.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-21T20:47:30.774Z',NULL,0,'',NULL,NULL,'2026-11-21T20:47:25.961Z');
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
INSERT INTO "tellings" VALUES(1,'{"by": "sandbox-bf80868978", "sales_order": "S-ORD101001", "shipments": [{"number": "S-SHPT102003"}]}','2026-11-21T20:47:29.802Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(2,'{"by": "sandbox-bf80868978", "sales_order": "S-ORD101002"}','2026-11-21T20:47:29.813Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(4,'{"by": "sandbox-bf80868978", "sales_order": "S-ORD101003", "invoices": ["S-INV103001"], "shipments": [{"number": "S-SHPT102001"}]}','2026-11-21T20:47:29.819Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(6,'{"by": "sandbox-bf80868978", "sales_order": "S-ORD101004"}','2026-11-21T20:47:29.827Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(7,'{"by": "sandbox-bf80868978", "sales_order": "S-ORD101005"}','2026-11-21T20:47:29.834Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','43c23ccbe4b51a39c8feb6be3ca600543989481ef8c0cbbc51d1bb6173eb2adf','2026-11-21T20:47:30.278Z',0,NULL,'');
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
