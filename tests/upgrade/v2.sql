BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-22 05:49:35.662743+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-22 05:49:35.683583+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-22T05:49:36.504Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-22T05:49:36.504Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-22T05:49:36.504Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-22T05:49:36.504Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-22T05:49:36.504Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-22T05:49:36.504Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-22T05:49:36.504Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-22T05:49:36.504Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-22T05:49:36.623Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-22T05:49:36.623Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-22T05:49:37.031Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-22T05:49:37.033Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-22T05:49:37.038Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-22T05:49:37.040Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-22T05:49:37.058Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-22T05:49:37.071Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-22T05:49:37.072Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-22T05:49:37.072Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-22T05:49:37.072Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-22T05:49:37.072Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-22T05:49:37.087Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-22T05:49:37.087Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-22T05:49:37.087Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-22T05:49:37.087Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-22T05:49:37.088Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-22T05:49:38.519Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-22T05:49:38.520Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-22T05:49:38.520Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-22T05:49:38.520Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-22T05:49:38.520Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-22T05:49:38.567Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-22T05:49:38.567Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-22T05:49:38.567Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-22T05:49:38.599Z',3,9,'posting started','verified','posting','','posting date 2026-11-22','');
INSERT INTO "activity" VALUES(35,'2026-11-22T05:49:38.611Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-22T05:49:38.674Z',4,1,'shop told','released','released','','S-ORD101001; shipment S-SHPT102002','');
INSERT INTO "activity" VALUES(37,'2026-11-22T05:49:38.682Z',4,2,'shop told','verified','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(38,'2026-11-22T05:49:38.695Z',4,6,'shop told','released','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(39,'2026-11-22T05:49:38.707Z',4,7,'shop told','released','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(40,'2026-11-22T05:49:38.748Z',5,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(41,'2026-11-22T05:49:38.748Z',5,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(42,'2026-11-22T05:49:38.750Z',5,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','');
INSERT INTO "activity" VALUES(43,'2026-11-22T05:49:38.819Z',6,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(44,'2026-11-22T05:49:38.832Z',6,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(45,'2026-11-22T05:49:38.836Z',6,12,'answer lost','inserting','unknown','','http://127.0.0.1:46605/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-22T05:49:37.034Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-22T05:49:37.041Z',NULL);
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
, silent_since TEXT, silent_until TEXT, silent_bc_clock_ahead_s INTEGER NOT NULL DEFAULT 0, taken_over_at TEXT, taken_over_from TEXT, replicated_until TEXT, decisions_confirmed_at TEXT, decisions_confirmed_by TEXT, shipments_read_to TEXT, mark TEXT NOT NULL DEFAULT '', staging_page TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:46605/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-22T05:49:35.684Z','','{}',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'f746cd340d','["AutoShoppingCartImport", {"order_number": "OrderNo", "line_no": "LineNo", "line_count": "LineCount", "store": "Store", "order_date": "OrderDate", "external_document_number": "ExternalDocumentNo", "customer_no": "CustomerNo", "email": "Email", "sell_to_name": "SellToName", "sell_to_company": "SellToCompany", "sell_to_address": "SellToAddress", "sell_to_address_2": "SellToAddress2", "sell_to_city": "SellToCity", "sell_to_county": "SellToCounty", "sell_to_post_code": "SellToPostCode", "sell_to_country": "SellToCountryCode", "sell_to_phone": "SellToPhoneNo", "ship_to_name": "ShipToName", "ship_to_company": "ShipToCompany", "ship_to_address": "ShipToAddress", "ship_to_address_2": "ShipToAddress2", "ship_to_city": "ShipToCity", "ship_to_county": "ShipToCounty", "ship_to_post_code": "ShipToPostCode", "ship_to_country": "ShipToCountryCode", "ship_to_phone": "ShipToPhoneNo", "line_type": "LineType", "item_no": "ItemNo", "variant": "VariantCode", "description": "Description", "quantity": "Quantity", "unit_price": "UnitPrice", "line_discount": "LineDiscountAmount", "line_amount": "LineAmount", "vat_amount": "VATAmount", "currency": "CurrencyCode", "payment_method": "PaymentMethodCode", "shipment_method": "ShipmentMethodCode", "prices_including_vat": "PricesIncludingVAT", "import_action": "ImportAction", "reserve": "Reserve", "customer_po": "CustomerPO", "customer_note": "CustomerNote", "sales_order_no": "SalesOrderNo", "completed": "Completed", "error_text": "ErrorText"}, 20]');
CREATE TABLE order_counts (
        store TEXT NOT NULL,
        state TEXT NOT NULL,
        status TEXT NOT NULL,
        orders INTEGER NOT NULL,
        PRIMARY KEY (store, state, status)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "order_counts" VALUES('eu','gone','trash',1);
INSERT INTO "order_counts" VALUES('eu','history','completed',1);
INSERT INTO "order_counts" VALUES('eu','inserted','on-hold',0);
INSERT INTO "order_counts" VALUES('eu','inserted','processing',0);
INSERT INTO "order_counts" VALUES('eu','inserting','on-hold',0);
INSERT INTO "order_counts" VALUES('eu','inserting','processing',0);
INSERT INTO "order_counts" VALUES('eu','open','cancelled',1);
INSERT INTO "order_counts" VALUES('eu','open','pending',1);
INSERT INTO "order_counts" VALUES('eu','pending','on-hold',0);
INSERT INTO "order_counts" VALUES('eu','pending','processing',1);
INSERT INTO "order_counts" VALUES('eu','released','processing',3);
INSERT INTO "order_counts" VALUES('eu','unknown','processing',1);
INSERT INTO "order_counts" VALUES('eu','verified','on-hold',1);
INSERT INTO "order_counts" VALUES('eu','verified','processing',0);
INSERT INTO "order_counts" VALUES('us','inserted','awaiting-fulfillment',0);
INSERT INTO "order_counts" VALUES('us','inserting','awaiting-fulfillment',0);
INSERT INTO "order_counts" VALUES('us','open','awaiting-payment',1);
INSERT INTO "order_counts" VALUES('us','pending','awaiting-fulfillment',0);
INSERT INTO "order_counts" VALUES('us','posted','awaiting-fulfillment',1);
INSERT INTO "order_counts" VALUES('us','posting','awaiting-fulfillment',0);
INSERT INTO "order_counts" VALUES('us','verified','awaiting-fulfillment',0);
CREATE TABLE "order_lines" (
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
    ) STRICT;
INSERT INTO "order_lines" VALUES(3,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','7','');
INSERT INTO "order_lines" VALUES(3,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','8','');
INSERT INTO "order_lines" VALUES(4,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','10','');
INSERT INTO "order_lines" VALUES(4,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','11','');
INSERT INTO "order_lines" VALUES(5,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','13','');
INSERT INTO "order_lines" VALUES(5,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','14','');
INSERT INTO "order_lines" VALUES(8,10000,'Item','','','Gift wrap','1','3.03000','0.00','3.03','0.53','21','');
INSERT INTO "order_lines" VALUES(10,10000,'Item','MUG-RED','MUG-RED','Mug','2','10.00000','0.00','20.00','0.00','3','');
INSERT INTO "order_lines" VALUES(10,20000,'Item','SHIRT','SHIRT','Shirt','1','20.00000','0.00','20.00','0.00','4','');
INSERT INTO "order_lines" VALUES(10,30000,'G/L Account','','6810','Flat Rate','1','0.00000','0.00','0.00','0.00','shipping-2','');
INSERT INTO "order_lines" VALUES(1,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','1','{"order_number": "EU-1000", "line_count": 2, "store": "EU", "order_date": "2026-11-22", "external_document_number": "EU-1000", "customer_no": "C10010", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1000", "line_no": 10000, "line_type": "Item", "item_no": "MUG-RED", "description": "Mug", "quantity": "2", "unit_price": "12.10000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(1,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','2','{"order_number": "EU-1000", "line_count": 2, "store": "EU", "order_date": "2026-11-22", "external_document_number": "EU-1000", "customer_no": "C10010", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1000", "line_no": 20000, "line_type": "Item", "item_no": "SHIRT", "description": "Shirt", "quantity": "1", "unit_price": "24.20000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(2,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','4','{"order_number": "EU-1001", "line_count": 2, "store": "EU", "order_date": "2026-11-22", "external_document_number": "EU-1001", "customer_no": "C10010", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1001", "line_no": 10000, "line_type": "Item", "item_no": "MUG-RED", "description": "Mug", "quantity": "2", "unit_price": "12.10000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(2,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','5','{"order_number": "EU-1001", "line_count": 2, "store": "EU", "order_date": "2026-11-22", "external_document_number": "EU-1001", "customer_no": "C10010", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1001", "line_no": 20000, "line_type": "Item", "item_no": "SHIRT", "description": "Shirt", "quantity": "1", "unit_price": "24.20000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(6,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','16','{"order_number": "EU-1005", "line_count": 2, "store": "EU", "order_date": "2026-11-22", "external_document_number": "EU-1005", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1005", "line_no": 10000, "line_type": "Item", "item_no": "MUG-RED", "description": "Mug", "quantity": "2", "unit_price": "12.10000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(6,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','17','{"order_number": "EU-1005", "line_count": 2, "store": "EU", "order_date": "2026-11-22", "external_document_number": "EU-1005", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1005", "line_no": 20000, "line_type": "Item", "item_no": "SHIRT", "description": "Shirt", "quantity": "1", "unit_price": "24.20000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(7,10000,'Item','CAP','CAP','Cap','1','10.89000','0.00','10.89','1.89','19','{"order_number": "EU-1006", "line_count": 1, "store": "EU", "order_date": "2026-11-22", "external_document_number": "EU-1006", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1006", "line_no": 10000, "line_type": "Item", "item_no": "CAP", "description": "Cap", "quantity": "1", "unit_price": "10.89000", "line_discount": "0.00", "line_amount": "10.89", "vat_amount": "1.89", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(9,10000,'Item','MUG-RED','MUG-RED','Mug','2','10.00000','0.00','20.00','0.00','1','{"order_number": "US-100", "line_count": 3, "store": "US", "order_date": "2026-11-22", "external_document_number": "US-100", "customer_no": "WEBGUEST", "email": "ada@example.test", "sell_to_name": "Ada Example", "sell_to_address": "1 Test Road", "sell_to_city": "Testville", "sell_to_county": "Texas", "sell_to_post_code": "78701", "sell_to_country": "US", "sell_to_phone": "5550100", "currency": "USD", "payment_method": "CARD", "shipment_method": "GLS", "prices_including_vat": false, "import_action": "Order", "reserve": true, "customer_po": "100", "line_no": 10000, "line_type": "Item", "item_no": "MUG-RED", "description": "Mug", "quantity": "2", "unit_price": "10.00000", "line_discount": "0.00", "line_amount": "20.00", "vat_amount": "0.00", "ship_to_name": "Ada Example", "ship_to_address": "1 Test Road", "ship_to_city": "Testville", "ship_to_county": "Texas", "ship_to_post_code": "78701", "ship_to_country": "US", "ship_to_phone": "5550100"}');
INSERT INTO "order_lines" VALUES(9,20000,'Item','SHIRT','SHIRT','Shirt','1','20.00000','0.00','20.00','0.00','2','{"order_number": "US-100", "line_count": 3, "store": "US", "order_date": "2026-11-22", "external_document_number": "US-100", "customer_no": "WEBGUEST", "email": "ada@example.test", "sell_to_name": "Ada Example", "sell_to_address": "1 Test Road", "sell_to_city": "Testville", "sell_to_county": "Texas", "sell_to_post_code": "78701", "sell_to_country": "US", "sell_to_phone": "5550100", "currency": "USD", "payment_method": "CARD", "shipment_method": "GLS", "prices_including_vat": false, "import_action": "Order", "reserve": true, "customer_po": "100", "line_no": 20000, "line_type": "Item", "item_no": "SHIRT", "description": "Shirt", "quantity": "1", "unit_price": "20.00000", "line_discount": "0.00", "line_amount": "20.00", "vat_amount": "0.00", "ship_to_name": "Ada Example", "ship_to_address": "1 Test Road", "ship_to_city": "Testville", "ship_to_county": "Texas", "ship_to_post_code": "78701", "ship_to_country": "US", "ship_to_phone": "5550100"}');
INSERT INTO "order_lines" VALUES(9,30000,'G/L Account','','6810','Flat Rate','1','0.00000','0.00','0.00','0.00','shipping-1','{"order_number": "US-100", "line_count": 3, "store": "US", "order_date": "2026-11-22", "external_document_number": "US-100", "customer_no": "WEBGUEST", "email": "ada@example.test", "sell_to_name": "Ada Example", "sell_to_address": "1 Test Road", "sell_to_city": "Testville", "sell_to_county": "Texas", "sell_to_post_code": "78701", "sell_to_country": "US", "sell_to_phone": "5550100", "currency": "USD", "payment_method": "CARD", "shipment_method": "GLS", "prices_including_vat": false, "import_action": "Order", "reserve": true, "customer_po": "100", "line_no": 30000, "line_type": "G/L Account", "item_no": "6810", "description": "Flat Rate", "quantity": "1", "unit_price": "0.00000", "line_discount": "0.00", "line_amount": "0.00", "vat_amount": "0.00", "ship_to_name": "Ada Example", "ship_to_address": "1 Test Road", "ship_to_city": "Testville", "ship_to_county": "Texas", "ship_to_post_code": "78701", "ship_to_country": "US", "ship_to_phone": "5550100"}');
INSERT INTO "order_lines" VALUES(11,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','29','');
INSERT INTO "order_lines" VALUES(11,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','30','');
INSERT INTO "order_lines" VALUES(12,10000,'Item','MUG-RED','MUG-RED','Mug','2','12.10000','0.00','24.20','4.20','32','{"order_number": "EU-1009", "line_count": 2, "store": "EU", "order_date": "2026-11-22", "external_document_number": "EU-1009", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1009", "line_no": 10000, "line_type": "Item", "item_no": "MUG-RED", "description": "Mug", "quantity": "2", "unit_price": "12.10000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
INSERT INTO "order_lines" VALUES(12,20000,'Item','SHIRT','SHIRT','Shirt','1','24.20000','0.00','24.20','4.20','33','{"order_number": "EU-1009", "line_count": 2, "store": "EU", "order_date": "2026-11-22", "external_document_number": "EU-1009", "customer_no": "WEBGUEST", "email": "pieter@example.test", "sell_to_name": "Pieter Janssen", "sell_to_address": "Dorpsstraat 5", "sell_to_city": "Ede", "sell_to_post_code": "6711 EG", "sell_to_country": "NL", "sell_to_phone": "+31 6 12346655", "payment_method": "CARD", "prices_including_vat": true, "import_action": "Order", "reserve": true, "customer_po": "1009", "line_no": 20000, "line_type": "Item", "item_no": "SHIRT", "description": "Shirt", "quantity": "1", "unit_price": "24.20000", "line_discount": "0.00", "line_amount": "24.20", "vat_amount": "4.20", "ship_to_name": "Pieter Janssen", "ship_to_address": "Dorpsstraat 5", "ship_to_city": "Ede", "ship_to_post_code": "6711 EG", "ship_to_country": "NL"}');
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
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:49:35.000Z','2026-11-22T05:51:38.000Z',NULL,'2026-11-22T05:49:38.726Z','processing','rule','2026-11-22T05:49:37.086Z','2026-11-22T05:49:38.519Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T05:49:37.071Z','48.40',NULL,0,'2026-11-22T05:49:38.519Z',NULL,NULL,'2026-11-22T05:49:36.502Z','2026-11-22T05:49:38.747Z','2026-11-22T05:51:38.000Z',NULL,0,'2026-11-22T05:49:36.502Z','6fe12f4c8082c1e22fc75a57e1c750d6ca68fa71297455e79418f3981193ba14',1,1,'6fe12f4c8082c1e22fc75a57e1c750d6ca68fa71297455e79418f3981193ba14','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:49:35.000Z','2026-11-22T05:51:38.000Z',NULL,'2026-11-22T05:49:38.893Z','on-hold','rule','2026-11-22T05:49:37.087Z','2026-11-22T05:49:38.520Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T05:49:37.071Z','48.40',NULL,0,'2026-11-22T05:49:38.520Z',NULL,NULL,'2026-11-22T05:49:36.502Z','2026-11-22T05:49:38.907Z','2026-11-22T05:51:38.000Z',NULL,0,'2026-11-22T05:49:36.502Z','e4bbc4a14b93e8576d314d40028aeee7cce8585d6ba4ba01f720e19af7888633',2,2,'e4bbc4a14b93e8576d314d40028aeee7cce8585d6ba4ba01f720e19af7888633','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:49:35.000Z','2026-11-22T05:49:35.000Z',NULL,'2026-11-22T05:49:38.893Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T05:49:36.502Z','2026-11-22T05:49:38.907Z','2026-11-22T05:51:38.000Z',NULL,0,NULL,'21aa1358b3d6e66496cf75ea2aa14c86fa81ab8a139e747342ae05b991d24047',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:49:35.000Z','2026-11-22T05:49:35.000Z','2026-11-22T05:49:35.000Z','2026-11-22T05:49:38.726Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T05:49:36.502Z','2026-11-22T05:49:38.747Z','2026-11-22T05:49:36.000Z',NULL,0,NULL,'868605bde20d2f2792f65dde8973eb91226d8123a7e8730d1484a85373a9e87b',4,NULL,'','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:49:35.000Z','2026-11-22T05:49:35.000Z',NULL,'2026-11-22T05:49:38.893Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T05:49:36.502Z','2026-11-22T05:49:38.907Z','2026-11-22T05:51:38.000Z',NULL,0,NULL,'2ed1b7602f3a6a212804d2ee943943fd4a57946cefe97d55039945497e6dd130',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:49:35.000Z','2026-11-22T05:51:38.000Z',NULL,'2026-11-22T05:49:38.893Z','processing','rule','2026-11-22T05:49:37.087Z','2026-11-22T05:49:38.520Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 27", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T05:49:37.072Z','48.40',NULL,0,'2026-11-22T05:49:38.520Z',NULL,NULL,'2026-11-22T05:49:36.502Z','2026-11-22T05:49:38.907Z','2026-11-22T05:51:38.000Z',NULL,0,'2026-11-22T05:49:36.502Z','9c747f7bd06c195c8c80e92b19db340837ee59dd26ef236b04b87ca56be1f166',13,6,'b7b082373418bec2d13843254b2464579a82526d1dcdaf25cda517684ed2db00','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','2026-11-22T05:49:38.750Z','0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-22T05:49:35.000Z','2026-11-22T05:51:38.000Z',NULL,'2026-11-22T05:49:38.726Z','processing','rule','2026-11-22T05:49:37.087Z','2026-11-22T05:49:38.520Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-22T05:49:37.072Z','10.89',NULL,0,'2026-11-22T05:49:38.520Z',NULL,NULL,'2026-11-22T05:49:36.502Z','2026-11-22T05:49:38.747Z','2026-11-22T05:51:38.000Z',NULL,0,'2026-11-22T05:49:36.502Z','88cc6810a3c27bbc23992b2fc31140cb5fcc70105fbb5754f09ebfa28386a8ea',7,7,'88cc6810a3c27bbc23992b2fc31140cb5fcc70105fbb5754f09ebfa28386a8ea','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-22T05:49:35.000Z','2026-11-22T05:49:35.000Z',NULL,'2026-11-22T05:49:38.726Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-23T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-22T05:49:37.057Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T05:49:36.502Z','2026-11-22T05:49:38.747Z','2026-11-22T05:51:38.000Z',NULL,0,'2026-11-22T05:49:36.502Z','cbc49f9d8cead8820d5b00bcb7cd0c850ca6f63efd231d5d42a8b85525fe7383',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-22T05:49:35.000Z','2026-11-22T05:49:35.000Z',NULL,'2026-11-22T05:49:38.752Z','awaiting-fulfillment','rule','2026-11-22T05:49:37.087Z','2026-11-22T05:49:38.520Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T05:49:37.072Z','40.00',NULL,119,'2026-11-22T05:49:38.520Z','2026-11-22',NULL,'2026-11-22T05:49:36.622Z','2026-11-22T05:49:38.764Z','2026-11-22T05:51:38.000Z',NULL,0,'2026-11-22T05:49:36.622Z','b69c23f08fcf9c5b78d0e57b55af44b6ac679500467f14618ee05a91129b7c16',9,9,'b69c23f08fcf9c5b78d0e57b55af44b6ac679500467f14618ee05a91129b7c16','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0',NULL,'2026-11-22T05:49:38.610Z','staging');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-22T05:49:35.000Z','2026-11-22T05:49:35.000Z',NULL,'2026-11-22T05:49:38.915Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T05:49:36.622Z','2026-11-22T05:49:38.932Z','2026-11-22T05:51:38.000Z',NULL,0,NULL,'de221de2350bd42ed116bd887a8da049374afb6993a38cfe89f8a4340bda2829',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:51:38.000Z','2026-11-22T05:51:38.000Z',NULL,'2026-11-22T05:49:38.808Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T05:49:38.747Z','2026-11-22T05:49:38.819Z','2026-11-22T05:51:38.000Z',NULL,0,'2026-11-22T05:49:38.747Z','222dec1a1aec15eec97b87803e49553b4d7d9c406d5144e9a6c2d4664c1d189a',11,NULL,'','{"29":"MUG-RED","30":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:51:38.000Z','2026-11-22T05:51:38.000Z',NULL,'2026-11-22T05:49:38.804Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T05:49:38.831Z','48.40','2026-11-22T06:06:38.836Z',119,NULL,NULL,NULL,'2026-11-22T05:49:38.747Z','2026-11-22T05:49:38.819Z','2026-11-22T05:51:38.000Z',NULL,0,'2026-11-22T05:49:38.747Z','a526e9126791fbdfcd1b9d992fe0577c4069b4c23ffcd72790d6f254008e1ee2',12,12,'a526e9126791fbdfcd1b9d992fe0577c4069b4c23ffcd72790d6f254008e1ee2','{"32":"MUG-RED","33":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0',NULL,NULL,'staging');
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
    eu 1007: The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-22T05:49:37.089Z','waiting','2026-11-22T05:49:38.952Z');
INSERT INTO "outgoing_notices" VALUES(2,0,'news','woobc sandbox: import-orders','CHANGED_IN_STORE: eu 1005. The order was changed in the store after it was sent. Change the sales order in Business Central to match, then `woobc orders resolve 1005 --reason …`.','2026-11-22T05:49:38.771Z','waiting','2026-11-22T05:49:38.952Z');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'2e1aa624787c478e848f1826723a36b1833794eb9d332fdd363a3e984a858efd','2026-11-22T05:49:36.323Z',X'5809D5544D6FDB300CFD2B81AE7302DBF9E8E6D30E0DBA0DEB30A4ED6918044566126196E44AD49022E87F1FA9D85B76D9C7B1275BE41345BEF7A49330AD68AAB22C0B1151618AA2117DF01A62346E2F0AA15308E0F413C5D70F1B0AF4C150561AA7BBD4824475140D860485408FAA23DCE2F56C511232AFCF003184748AE82D04C9C75E15626BBA8ECF694E62674244E994052AF1D90042A01A9DFA15FCA05C8CE0B8296F7BE5B8275AA8B60DD4AEAC6879ED431F2306A570B2BCC8D567A83698076981723C2F9F45BFBD8FA83D451BB1BAAAAAC9FA8682DA278781F19F3ED212AC323C5D9F5B7B0B4765FB0E660811B9C2C13BDEFE6A5E4D5693AA9E2F56ABE5523CD33107D3F72F64C6710AEEBB574F161C4A0B78F0A4163905485E76C4A0A1F3237F2ED92DC9D50876124148539006C1929DBE9CCE1E2BC4A0ED6D625F91C9DAA4311BA122F77D57C12834DEE508051E937298F5AAC94AEA28357981ED499B63DA8E66ABCB593E720C0D7E5BCCEA9F16A43D23EAD29223441DE1B736C7CA437E2C4C5572E4F96B218813255B858AC6A365FC96287BFB7033DDACAFA9BD7DE7B7AA93C999C7443C30797962BA387CD90A61ACDAD3EF99993C50D00CCAB4D3751BEF814B5DF75C9C61C4C240E0DDC184ECB94B0AAB3F5248D99740E1DDBBF79BFBBF1158FF2F81ACD07009253B93D5A6D80EE0721960975C3BE4485B903A007D5AB9B748E2D465BD9A56D5B4AEEFCB65B378D3CCF981C940EB5BB333FF82E487ABA3A76D289AF5FD01B00FB628');
INSERT INTO "payloads" VALUES(2,2,'cf70aa0fda9571d7b02b14081fab88fe169968716fc991667b3a741874f410eb','2026-11-22T05:49:36.323Z',X'5809D554CB6EDB3010FC1583D7CA8624CB4EAB530F31D2164D5138C92928089A5ADB44F950F8281C18FEF7EED252E2531FC79CEC1DAE96BB33B33C32D5B1B62ACBAA60218A98026B99B3D3BDD31D2B984CDE8395CF08AE1ED608F45E49085C59A953073C8A036BA34F50B0E8A2D098D7BC9F352566E6F89CC00648A6109D01CFE9CEAB826D94D6CAEE587B645BE543E45618C012DF1544F058438B57F08BB02180A5A69CE985A59E30105DE721045E6178ED7C1F42F442C4C9E2E2AC3EA74A15F3201DE0190D4B77E1DFDE85281DA22D5B5E55D5647583A074C9464FF9DFBE620846289AAECFAD7D848330BD86598410A9C2DE59FAFCDDBC9A2C27553D6F96CBC5829DF09ABDEAFB3732E33805F5DD8B670336720371EF502DB409A0BCE4884143EB46FE6C321B94AB6564234C414D81AB0806BDF478CC066B0A36687B9B764498775D92311BA12A0BF64B7825A2723623083C256163D6AB462B890397E805F2267E1CD266345B5DCE4A32DB080D7E6B66F58B05F19B31EBD292638A38C06B9BB80463E5E17C2C8C553272FA5130E444F04E4481E361187E263CBD7DB899AE57D7D8CB4EBB8DD03C59F5949007220FD1BC38B469055346ECD02D6766F2405E5252A61DD76DDC039BB43E15E7B4C50B81777BE5B3E72E29C4C6FF40218DF50628BCFBF4797DFF3702EBFF2590141A96909333496DC4B60097A1876DB2DD7086DA02971EF0A7E33B13519CBAAC97D3AA9AD6F57DB9689B0FED9C1E989C685CA7B6EA5F32E9E1D2F8B40D45B3BEBF015026B4A4');
INSERT INTO "payloads" VALUES(3,3,'1975f686de37e7a38f86843ba46c7677e75c503915979ada3a48c576406eda74','2026-11-22T05:49:36.323Z',X'5809D5544D6FDB300CFD2B81AE7302DBF968E7D30E0DBA0DEB30A4ED6918044566126196E44AD490A2E87F1FA9D86D4EFB38F664937AA2C8F79EF4244C2B9AAA2CEB42445498A268440FAE356E2F0AA15308E0F42325D7F71B4AF4C16888D238DDA51624AAA368302428047A541DE11697B34549C81C9F006248E914D15B0892CFBC28C4D6741D9FD33C899D0911A55316A8C4370308816A74EA35F959B918C17153DEF6CA714F14A8B60D10A3AC28BCF2A18F11835238599EADD527A83698076981D678583E8B7E7B1F517BCA366275515593F53525B54F0E03E3BF7EA110AC323C5D9F5BFB004765FB0E660811B9C2C13BDEFE6E5E4D5693AA9E2F56ABE5523CD33107D3F76F64C6710AEEBB578F161C4A0B78F0A416D904485E76C4A0A1F3237F2ED92DC9D508B6114148539006C19297BE3F658391D883B637897DD507DF268DD9085559885F2A1885C6BB9CA1C443520EB35E3559491DA5262FB03769734CDBD16C75392BD96C636AF0DB6256BF5890F68CA8734B8E107584D736AB331B9F4A8C85A94ADEF1FCA310C48992AD4245E351187F265ABDB9BF9E6ED657D4CBBEF35BD5C9E4CC43221E983CCAE68BC337AD10C6AA3DB9E5C44C1E28680665DAE9BA8DF7C0A5AE7B2E4EB0CB17026F0F2664CF9D53488DFF81421EEB0D5078FBF1D3E6EE6F04D6FF4B202B345C42C9CE64B529B703380F03EC926B8735D216A40E409F56EE2D92387559AFA65535ADEBBB72D92CDE37737E6032D0FAD6ECCCBF20F9E1EAE8691B8A667D7F038136B4E0');
INSERT INTO "payloads" VALUES(4,4,'a711f6431f64175251d5e58ee5b081f5641d4b2e0432a3efd413555f83d1cb99','2026-11-22T05:49:36.323Z',X'5809D5544D6FDB300CFD2B81AE7302DBF9E8E6D30E0DBA0DEB30A4EDA9180445661261B6E44AD490A2C87F1FA9D8994FDD76EC29E1E313453E3EF945985A54459ECF331150610CA212DAB55D0308B5C8848EDE83D5CF04AF1F360474DE6808D258DDC41A24AAA3A8D047C8043A540DF116EF678B9C98293E13440FE918D0B5E025DF7A9589AD691A63F7A27A113BE3034AAB5AA012DF0D5DEFA946A3FE805F940D012C37450D2ACB3D51A0EADA4308B2A0F0DAF92E04F44AE16439CA9567AA369806A981723C2EDF457F3B17503B422BB1BA2A8AC9FA8640EDA245CFFC6F5F298456199EAE4BAD7D84A36291660801B9C2C1593EFE6E5E4C5693A29C2F56ABE5529CE89A83E9BA3732E33005F7DDA9E7162CCA16F0E0685B6414A0F5B223FA1D5A37E86763BBA57555828D4414DA294883D0929B1E5F7A8B65A25FEE6DDCB362DED5516372429167E297F246A1713621043C4565312DAC242FA9A3D46406B6271D0E713BB8ADCC6739BB6D807AC32D66E5C5837466608D3D3950D411467D8E7C7C2E3114A62AE9C4E947264814256B858AE6A330FC8C94BD7DB8996ED6D7D4CBBE715BD5C868CD532421583D42D3CBE1C79609D3AA3DD9E52C4D1AC86B2625DDE9BD0D0FC1C6A63965BD82C545C1BB83F1C975630D29FD8A86947D0B1ADE7DFABCB9FF9B82E5FF2AC82BEA9FA1646FF2BA09DB018C430FBB68EB3E47CB05A93DD04F2DF72DD276CABC5C4D8B625A96F7F9B25A7CA8E6FC8949C4D6D56667FE8579F9B6BE52F4F41BFE2DB883');
INSERT INTO "payloads" VALUES(5,5,'9bf907bce072e315b083f230986401270e8c08843d486986b714185dfa690120','2026-11-22T05:49:36.323Z',X'5809D5544D6FDB300CFD2B81AE7302DB71D2CDA71D1A741BD66148DB5331088ACC24C2F4E14AD49022E87F1FA5D89B4FFB38F694F089A2C9F71E7566AA636D55964DC1020A8C81B54C0A2B416BE858C164F41EAC7C2678F3B025A0F74A42E0CA4A1D3BE0284EAC451FA160E85068CA6BDE2E9A9232737C49600324634067C0F3F4D5AB82ED94D6CA1E587B667BE503722B0C5089AF0A103CD5D0E237F849D810C0A6A69CE9854D3D5120BACE4308BCA2F0DAF93E04F442E06C3539AB2FA952611EA4033A4BE3A66FD1DFDE05948ED096ADAFAA6AB6B92150BA68D1A7FC2F9F290423549AAECFADBD879330BD860542C054E1E86CBAFE6659CDD6B3AA5E36EBF56AC55EE83347D5F7AF64C6718AD4772F9E0D58E406F0E8482D320A90BCC9118386D68DFCD968762457CB929128853405AE100CB9E9F17CB1D8B26083B8B7F19018F3AE8B12B313AAB2603F84570295B31921E0290A8B59B09ABC244E5C9219923DE97288BBD16D75B92893DB4668305CB3A87F7990EE8C59534F8E29E204933E273EBE94180B53957CE3E55BC18814C13B8182E6A3307C8F747AFB7033DF6EAEA99783763BA179B4EA291211893D42F3E6A4652B9832E24076B9509307F2322565DE69DFC645B051EB97626090567460F0EEA87C76DD94C3EA8F1CD2E96BE0F0EEC3C7EDFDDF18ACFF97C124D1B0863C7933C94DD81E601A7AD847DB0D67242E70E9817E3A7E3048EAD465BD9E57D5BCAEEFCB55DBBC6B97E989C989C6756AAFFE25333D5D9A1EB7A16816F8274018B5F4');
INSERT INTO "payloads" VALUES(6,6,'672fdb0b9593829d7e68a993f6343d69aea36fce52cd854196f1a2ff31d48f33','2026-11-22T05:49:36.323Z',X'5809D5544D6FDB300CFD2B81AE7302DB49DCCDA71D1A741BD66148DBD330088ACC24C22CC995A82145D0FF3ED2B13B9FF671EC2921F94491EF3DF92C4C23EA22CFD79988A83045518B2E780D311A771099D0290470FA89F29B872D25BA60A82A8DD36D6A40A23A891A43824CA047D5126EF576B1CA09D9C7178018523A45F41682E46BF34CEC4CDBF23DF559EC4D88289DB2402DBE1A4008D4A355BF939F948B111C0FE56DA71CCF44816A9A40E3CA82C26B1FBA18312885B3F5A4565EA0DA60BF480354E37DF92EFADBF988DA53B616D55551CC363794D43E390C8CFFF29942B0CAF0765D3FDA7B3829DBB5B04088C81D8EDEF1F137CB6256CD8A72B9AAAAF55A3CD33547D375AF64C7710B9EBB534F161C4A0B78F4A4163905485E76C4A0A1F3237F2ED91DC9550B76124148539006C1929DBE9D2F1EAB3231887B9BD858E4B22669EC9D5090157EAA60141AEF466F3C26E5B017AC242FA993D46406F6271D8E6937BAADCC1739BB6D4C0D865B2DCA170FD2991135F5E408512798CC39F1F1A5C5D898BAF4279EBF67824851B251A8683F0AE38F44D5DB879BF976734DB31C5ABF53AD4CCE3C262282D9A36CFF72F8B565C2587520BB5CA8E9170A9A413DEFF4DEC687E052DB3E670383572F0CDE1D4DE85D37E5B0F82387547D0D1CDE7DF8B8BDFF1B83E5FF32C8120DCF50B237596ECAED01A661807D72CD50237141EA00F4D3C8834552A7CCCB6A5E14F3B2BCCFD7F5EA5DBD64AFF740EB1BB337FF82E44F574B1FB7A1692FF02FAB40B697');
INSERT INTO "payloads" VALUES(7,7,'1344c160271c9e035670310d1a8f03cdc7eee87d0898d941310e05932535d4be','2026-11-22T05:49:36.323Z',X'5809D553C18ED33010FD95CA57B2559C6E03CD09B4AC9010422B042784ACA9336D2D623B6B8F5157D5FE3B63A7110171E0CAA99DF1CBCC9B376F2EC2F4A29375DD562212508AA21363F01A6334EE282AA15308E8F413E7EFBF7CE2C4180CBF2AE3F4907A540467D151485809F20403E364BD7EB5636489278090534AA748DE6250B96D5D89BD1986DCA7BB8883099194038B5CE2C12061E01A03FC4ABE071723BA4CCADB115CE6C401F47D60BA4A72F8D68731460A00B4DA2EDE9A09AA0D95417AE4B73C6FEEC57F471F497BCE76A27D29E5EAFE1D27B54F8E42C67FFCC0215A3079BAB1507B8D67B0E3806BC248B9C2C9BBFCF98B8D5CB52BD96C6EDB76BB15CFDCE664C6F13F99719E22F31EE1C9A22365914E9EB7C54E415E6F76C47587CECFFAB964F7BCAEBCFABA6508EF149521B46CA7AF97C963BB4A5C977B0763562CF83E692A4E904D257E403040C6BBD91B8F091C958549F6129C956633647FF2C731ED67B7EDD675BDC8FCEEB73F407F712417C605CB858B27C72E3A150F3F7FAB044B02AA07029E8EC3F83D31ABBB370F4CE338F83D0C2A39F3985882AC1B67CBCD888E2530168EEC9349933249D0195304E7439B2FC0A561C8AD66F7A82C69E6C9B903E2320C7848AEBFBE312B543A20FFF4EA68896B3775D3DE4879D3349FEB6D77BBEB36F9320AD0FADE1CCCBF20F3C50D7C93D7A285DE4F8E475350');
INSERT INTO "payloads" VALUES(8,8,'f9886d19657bff700defb4d6d6e7fa41b3f69128c58e57269a6a671b1edce730','2026-11-22T05:49:36.323Z',X'5809D5534D6F14310CFD2BAB5C99AEE6A3B31573EAA15525841042704228CA66BCBB11F96AE240AB55FF3B7676475D1007AE9C666CBFD8CFF6F35198594C5DDBDE3422A3C292C524620A1A72367E2F1AA14B4AE0F533F9EFBF7C22474C86A2D2786DCB0C12D593983015680406549670C3BA1D0858CD535CB4EB915DBA640C0E92E4AA6D23B6C65A2E331DC5CEA48CD22B0794E1A30184440FAC7A75BE533E67F09C26B8A83C532243CD7322B6B223F32EA4983326A570355EC4FA13541BAC7DCC40316E976BD16F0C197520EF2436375DB7BA7F20A70EC56362FC87F7648253869B8B95DA2D3C29172DAC1132728643F0FCFCCDD0AD36ABAE1FAE379B71142F54E66062FC4F7A5CBA60DE513D3BF0281DE021D0B6482840DBBDD8A10FCBFC7C715B5AD724584804A19D8234088ED4F4F55825D6778D382FF7C1EC70F533A9C8734B612E1AAB1EBAA1113F54320A4DF08B421E8BF258D74609486B52932458A4F43897ED22B97E3DB6179EDF55F707E82FBAA4C4F0CA952B9DA57CD6ED45A5EA79F9D6081A8C92B342453D9299BF9713ABBD0D5B6565F1E6B1D0147874B551BA1A3111CF4618A7F6F47F1A4C6D246946D5A9D3B12D67E08BB55C699190E4B9324DF2ED002ECD04BBE2E7738C4881D409E833CBBD43CADDB7FDE6AAEBAEFAFE733B4ED76FA781CFA3025D98CDCEFC0B92CFCED2619E93567ABF007DBD54B2');
INSERT INTO "payloads" VALUES(9,9,'1ab195cd87311bdfeb3bb08c8f437c4c325919c00e17cb8e6f2415d12527eaf1','2026-11-22T05:49:36.551Z',X'5809ED58DD73DB360CFF577C7A9DE3C84E9CC47E5AD7B5DB1EB6DB35E953D3D3511265F32A4B2A45F9A3B9FCEFFD8114A9CFA4BDAEB7BBDD9A979800088020F003A8072F973197DEFAC113B1B79EFBFED48BAA52E53B2E03A2601D33C5834872FC03C1BBADB2E964B198FC95EF270B7F7135F197EBCBD5FA6239F9C9C79F37F5441928760C4416A55529F63C28A48844B6F1D6094B4B5E6BDCE5B148C457AAD43E945B51147A038C948AA9AAD43ECEE77609F75E1C98503036795DA58948D31DCF148957A1CA154B037E24E72078E9CF6A7F1D0F1E3FCD34BBDCA690953CD01EC15810E5A5824EC7ED301A9B4FF01BBB4F08F46C77B553ACA39495261897534FBBB665599C8EB9D6618CB8D6E58FB8D615E8B936608EB87690AC28C65CEB30465CEBF2475CEB0AF45C1B30BBAE3D991E86D1586B12C7707A6684E23B1400259BB7BE4035E8B5CB5D1454C14E9495C18EAB6D4E25F552F258A8C94B2663A4AA651732DF0B14A7CEF1AC4AD38665921F3B2356A80ABBB14DF2A4CA621E076C9757C8F95636EA1A0F5096B1D808ED575D882874A96B1BE647F66D44A282884B85428D080586AA4511B03896BC2C6170BE5ACCFCD962760D771A46B0BF020FA40DCF418DC83B7902E96D86D8C4935B54322FFB7CB89B2F48E8169CA8929267D1C9947B6B1DE531D742BFB6A5F831421E6E7820A119ECB9AE74AA768D4F314F5895E2643DAD037A473B629E24419693AFFA380E2777383DDB902138118B529F702456A01779864B3012901F967B1D4C132500B246D398A75C836F7D6D3C64A7A0BE54CA1F02DD8849A5C3E3F97E98F8ABF9F5D92AB90ECF9697579767376CEE9FAD96CB250B2F62FF6A49F912021CA908DDF53D788990A50A32B6A3B3BC8819A4802B8EF2EAC87645CAC958BE2B5846778845A924E72A9863359FDCF1524DDEE48C2CD40CBA45DA23146D20813D4C931A4A633275C78F8C12E09328B0BABEB9F6E7B4E1C944A9399D1429B67946BA70481F6D0CFBF98E0994A0C762F6330C90EB335C9E022BC9E52E40F34963DCE5BBF78FA070BAD677EF75BCF5CE202F10D0CC352D7440AA12C4390ED4A9802D5393E61ECABC9211D93F1C0EE43BF22FE3A9CD577E545C66E83E56CC6C8DF2AC149B8CC000C61FBC42441FAAA2F6C3823CBCAA9B33BCFC972FE89F5C48FF729FB98EE1DD892F82A80D4F83A2AF5386D4A38CAA5BA069CA34D1A03BBB7662D70ED02D41E3786BD16D0F634D15C2DD7E67878B01A36DACBBC55A1D50BBE6DD713F21CD6D5A758975DDBEDA73793A6CB9D41546231355F9C7CA00D78357492A8AAD5245B9BE3FBF3F67859885628392C6CC17F1197EDC9FEBC650821946F3C5C5FDF97E717FAE131D34541704ACE21A3E38315AE4DA1EB5259BF3DEB7A9A0E2EC962B504950102847DAD5D120A29E63D13FE32A32A078B5582DA7DE9E49C1D07869B0BDBA208AD962EAAECE24CDC5051A96C5633D1D4FBD3AC67F561B24192DD044CCB48C98B6A8144ADCA872D4F24345BFDFFE76F6E615F5AAAA88B0C60F03255EB13D95E8B1A9CD5D1A99094EE6AE45688ACBE201C365D880D39B4F7422D7E389B770EACD2C631378C068D4F7B7F4D41FB8D86CE9DC18054CBB3D88586DE928A60DE3845B2B736965625E1899D9D26CFA58217ABA632C5AD5AC5F121416E7B62E6D139AC6C531AE3BD918B377064C4A769A72F06F1D6A719024466CA4D74B8EB92CB3B9E446CFFA49E5D6753ED95B77F4FE7BA2C36892C09DA5CB1F894457A0775EC7EC4C32EEC4BAD6E9DD8503F33D4DAEC66DD3C40C25D69DDC501271C418EA10A27F163DBD50F1EAE8500D688A922C2B59A40446240A1331D082695962BC2092515F30CC82AA9E7FDA456ED8B8BC1083700A176AA6BBC3506401D53A016256ED427AF86AFBB63D374692E6F5E89A368986F0B2766E301D37BBF1BE49F1B475A35EDDD2ADB3E658351143402236956461CA5B33493349428F29CEE65A6D0D3E4ECD68B0B070452E0CC0EFE66675DD05BF9B1551BE11FC6EB742D210D587BF0EBD0580966E20F0F6F73FDEDC61F7D702A03D2A1E3F04894DEEF719C3E8D82DBD6CFFAF0120DE00DAE506EA7E00A0FD88F303002DA634E0F3BF02C0F78F78B2C5F9214BF1E6AC11B57E693C787D84D6FC470C9475D0B0FE5EF3B0D3F8DCC4EB84E0826B8F6E80FE7ECE8CE87ECEAD117138884736BE567CC7105985CFB9626560DFBD999BCC7624DB5D5A5301409EFA7DF3C5CCFB8561A2BE63C7BF6B2A9A8E1DD68334C7AC4D8324CF40767A9B1704F57AF375EC4B5F85E80B9A955179D01A63F4D7E667BF44197F027A2A5788F4F8C7EBC7C7CF3DA8D819');
INSERT INTO "payloads" VALUES(10,10,'9d50d1837b5de635c62b3ab605e7c66fe27d0f0a52fd156606436c8d80ce0aa9','2026-11-22T05:49:36.551Z',X'5809ED584B73DB460CFE2B1A5E2BCB122DC5964E4DD3F47168A7133BA738C359914B692714C92C977AC4E3FFDE0FFBA2F8B09349339DE934BE580B60012C16F880E54350C884CB60F510882458CDA6B37110D7952A765C4644998E8384291EC592E31F08C16D9D8F476138FAB3D88FC269F862345DACE6CBD5D562F4C3147FC1381055A4D83112799CD595D8F3A8942216F92658A52CABB8D5B82B12918A2F54A97DA8B6A22CF50618A9145375A57DBC762B78F7F2C08482ADD15FECB4E3B922C97AAD0AC5B2881FC92F08CDA713EBAAE7C1D9A7996697DFB466158FB4333014C545A5A0D3735B8CC6E613FCC6EE13021DDB6DED14E638639589C37C1C68D7B62C4FB221D75A8C01D7DAFC01D7DA021DD77ACC01D70E9295E5906B2DC6806B6DFE806B6D818E6B3D66DBB527D3C3301A6B4DE2184EC78C507C87DCA7640B56572804BDF6698B5A2A4D56463BAEB60555D32BC913A146AF984C90AA8E5DCA622F50973ABDF33ACB1A96C97BEC2C799E2092D825795AE7094F22B62B6AA4FC5932EAEA8E509089D808ED962D4194B8D4550DEB03FB36225551CCA54289C654FF7DD5A28C5892485E5530385B8693E9249C5CC39D8611ED5F8007D28617A0C6E49D3C81F436476892D12D6A98575D3EDC2D4212BA0527AEA5E4797CD291D0E064D77191702DF4F3B9143FC648C30D8F2434833DD3854EC5AE9129E129AB339CACA3B5476F6947C8D334CA0BF2551FC723E40EA7671B3204271251E9130EC40AF4B2C871094602F2FD6AB7C1345102146B1C4D78C635ECDA6BE36B768AECA552FA10DCC64C2A1D9E6019A6F172BD4C2FE6B37471B1B85ADE5CACAFE7E9C534E6533E9FCF66C99461C35A641A1EFCF53D04A990958A72B6A3B3BC4C480AB0E229AF8F6C57669C8C15BB92E5748758544A72AEA21956B3D11DAFD4E84DC1288F2D836E91F608451B48600FD3A486B2984CDDF123A304F8244AACAE6FAEA733DAF064A2584E2B45CA6D9193AEC562319DE96BE63B265081014BD88F3040AE4F7079D40CD242EE22B49D2CC15DBE7BFF080AA76B7DF75EC75BEF8C8A1201CD7DBB42EFA32A419C93489D4AD8322569EEA12A6A1993FDC3E140BE23FF729EB97CE547C5658EE6E3C4CCD6B8C82BB1C9A943C1F843508AF8435D5A3F1CC6C32BD3964378F92F5FD03FB990EEE53E731DFDBB139FC550179E06447FC918528F32CA7640D39381B7F4C37713B7F678EE081AC6CF16EDEE30D45321DC6E776EB6E831CE8DB5B738AB3D6ADBBC3FEE27A4B94BAB36D1D6EDEB3D97A7C3964B5D61342C51A7FD581BE07A086A4945B155AAAC56F797F797AC1493B5D8A0A431EDC57C821FF797BA315460AEE35978757FB90FEF2F75A28386F110024EB1850F0E06643CD9DAA3B6E4723EF83A15549CED72052A090A02E588AF0E34DA0611F5048BF699D4B101C517E172310EF64C0A965BCA1551CC16537736937470718186E5F098A66014A08DF11F35755C5AA089983919313DA3522871A3CA53AB0F35FD7EFBEBC59BD7D4ABEA32C61A3F0C9404E5F654A1C766A0E84CA36199E064E65B84A6F82CEE317C86F5389DF144ABB7D349107AF566947109DC6334EABB5B3AEA0F5C6CB6746E8C02A6DD1E44A2B67414D38671C2AD93993B9984974666B2309B3ED6889EEE18E15935EB370485C5BBAD4BDB84A6717188EB4F36C4EC9C0193929BA63CFC3B87CE3848122336D0EB2557B5CC5D2EF9C9D33EA6FCDAE693BB754FEF3E275A8C2609FC59DAFC8148B4053AE7F5CCD624E34FAC8B9A5E5C3830DFA359D911C13431434974273794541C31867A28E89E454F2F54BC3A3A54039AA224CB2B162B811189C2440CB4605A56182F8864D4970CB3A0B2F3CF79911B362E6F8D4138830B96E9EF702DF2886A9D0031AF776B7AF26AFBAE3D3746D23A4B31A5506BF64D9B44D7F0D23AD79B8E9BDD78DE6478D4FA51CFB674E7AC399625620848C5A6966C9DF1B399A49924A1C7146773ADAE061FC76634C09BEF19F0BBB959E2717C0E7E374BA27C25F8DD6E85A421AA0B7F2DFA19003ABA81C0DBDF7E7F7387DD5F0A80EEA878FB102436B9DF65F4A3E3B674B2FDBF0680780368971BA8FB0E80EE1BCE77007498D280CFFF0A00DF3FE2C99614873CC39BD322AA7D693C045D84D6FC470C943668587FAB79D86B7C6EE2F54270C1B7473F407F3B6706743FE7D680381CC4231B5F2BBE61889CC2E75C7132B0EFDFCC4D667B92EB2E675301409EFA7DF3C12CF88961A2BE63C7BF2C154DC70DEB515660D6A64192E7207BBD4D13A55E6FBE8E7DEEAB107D417332AA88CEC618FDB1F9D92F51C69F889ECA3522DDFF6EFDF8F8377151D4DE');
INSERT INTO "payloads" VALUES(11,11,'b7bba671052e1ffbd24c06d4b5e39745cd75ca995724ef1ee4002477582c44fc','2026-11-22T05:49:38.726Z',X'5809D5544D6FDB300CFD2B81AE7302DBF958E7D30E0DBA0DEB30A4ED6918044566126196E44AD49022E87F1FA9D86B4EFB38F694907CA2C8F79E7C12A6154D5596578588A83045D1883E780D311AB71785D0290470FA89F2EB870D25FA60A82A8DD35D6A41A23A8A06438242A047D5116E71355B9484CCF1192086944E11BD8520F9DAB2105BD3757C4F73123B13224AA72C508BAF061002F5E8D44BF293723182E3A1BCED95E39928506D1B685C595178ED431F2306A570B2BCA8D567A836981769816ABC2FDF457F7B1F517BCA3662F5B6AA26EB1B4A6A9F1C06C67FF94C21586578BB3E8FF61E8ECAF61DCC1022728783777CFCCDBC9AAC26553D5FAC56CBA578A66B0EA6EF5FC98EE3163C77AF9E2C389416F0E0492D720A90BCEC884143E747FE5CB25B92AB11EC248290A6200D82253B7D3B658FD5EF0A31887B9BD858E4B23669CC4EA8C80A3F55300A8D77A3371E93729805ABC94BEA28359981FD498763DA8E6EABCB59C96E1B5383E116B3FAB707E9CC88BAF4E40851477899B3BAF0F1B9C5D898BAE413CFDF0B41A428D92A54B41F85F147A2EAEDC3CD74B3BEA659F69DDFAA4E26671E1311C1EC5136BF1C7E6D853056EDC92E676AF242413328F34EEF6D7C082E75DD737186CDE9DCC0E0DDC184ECBA4B0E69F23F70C87BBD020EEF3E7CDCDCFF8DC1FA7F196489866728D99B2C37E576009761805D72ED50237141EA00F4D3CABD4552A72EEBD5B4AAA6757D5F2E9B65D5CCD9EB19687D6B76E65F90FCE9EAE8E33634CD02FF02C6CAB694');
INSERT INTO "payloads" VALUES(12,12,'29f402141be67c727f4cf60ff8191e6770dbf8330102cfdac090b45316035760','2026-11-22T05:49:38.726Z',X'5809D5544D6FDB300CFD2B81AE7303DBF958E7D30E2DBA0DEB30A4EDA918044566126196E44AD49022C87F1FA9D86D4EFB38F694907CA2C8F79E7C10A6154D55961F0A1151618AA2117DF01A62346E2B0AA15308E0F433E5AF1F5694E883A1AA344E77A905896A2F1A0C090A811E5547B8F9E5745E1232C7278018523A45F41682E46BCB42AC4DD7F13DCD416C4C88289DB2402DBE1B4008D4A353AFC92FCAC5088E87F2B6578E67A240B56DA0716545E1950F7D8C1894C2C9E2AC569FA0DA605EA405AAF1BE7C17FDED7D44ED29DB88E5FBAA9A5CDF5052FBE43030FEDB570AC12AC3DBF579B48FB057B6EF608A10913BECBCE3E3EF66D56439A9EAD97CB95C2CC491AED999BE7F233B8E5BF0DCBD7AB6E0505AC09D27B5C82940F2B223060D9D1FF973C9AE49AE46B09308429A82340896ECF478C81E9BD58518C4BD4D6C2C72599B3466275464855F2A1885C6BBD11B4F4939CC82D151B299D46406F6271D8E693DBAAD2EA725BB6D4C0D869B4FEB170FD2991175EEC911A2F6F03A6775E6E3538BB13175C9278E3F0A41A428D92A54B41F85F167A2EAEDC3CDC5EAFA8A66D9767EAD3A999C794A4404B347D9FC72F8B515C258B525BB9CA8C90B05CDA0CC3BBDB7F121B8D475C7626070F6C2E0DDCE84ECBA730E69F23F70C87BBD010EEF3E7D5EDDFF8DC1FA7F196489866728D99B2C37E53600E761804D72ED50237141EA00F4D3CAAD4552A72EEBE545555DD4F57DB968165533BBA44933D0FAD66CCCBF20F9D3D5D1C76D689A05FE0DC264B693');
INSERT INTO "payloads" VALUES(13,6,'a7e911aa8dfab2dd92bfeaf61c9f39b31d0ddd6093dc229394619ada8a094b55','2026-11-22T05:49:38.726Z',X'5809D593CD8ED33010C75FA5F295B44AD2260B3971D86A25C422B4624F0859AE336D2D623B6B8F5157D5BE3B336E4217040FC0A99DF13FF3F99BB330BDE8AAB26C0A1151618AA21363F01A6234EE200AA15308E0F433F9B78F0FE41883A157699C1E520F12D54974181214023DAA8174F5665597A4CCF6452026974E11BD8520396D59889D1906CED39DC5DE8488D2290B14E2B3018440310675757E502E46705C94B7A3725C1319AAEF03952B2B326F7D1863C4A0142E9A576FF545AA0DE6467AA037EE9773D1DFD147D49EBC9D686FAA6AB1BD23A7F6C96160FDA78F64825586BB1B7369EFE1A4EC38C00A212247387AC79FBF59578B7651D5EB4DDB368D78A13447338EFF498F73175CF7A89E2D389416F0E8695B440AD07A99886987CECFF373C9EE685D9D609248423B0569102CE1F4F59C19AB6F0A312DF73E315844599F3466122A42E1870A46A1F16E66E3292987796135B1A44E52130CCC277D1CD3EE176DE5AA64DA66D7EFC0FDA9FA0B93141AAE7556578E2766E7C094397B5EBE158286A264AF50517F64C6EF895EEF1FEF960FDB5BAAE530F89D1A6472E629D120787AE4CD97C3D7560863D58170B98C263714348BF2DCE9DEE64370691838DF0C91E4C972B1E4DB03BC3603EC93EBA7372A0DA40E403FBD3C58A4D87559B7CBAA5AD6F597B2E936EFBA356F2A0BADEFCDDEFC43D954DDFAEDACE4C31BE834A7A0B9BC9FB7BC54AE');
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
INSERT INTO "refunds" VALUES(1,6,'eu','7001','1.00','EUR','undecided',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'','','','2026-11-22T05:49:36.502Z','2026-11-22T05:49:38.907Z');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-22T05:49:36.086Z','2026-11-22T05:49:36.670Z','2026-11-22T05:49:36.670Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "api": 10}',0,17003,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-22T05:49:36.727Z','2026-11-22T05:49:37.089Z','2026-11-22T05:49:37.089Z','{"inserted": 5, "failed": 1}','["1 pending order needs a person: woobc errors"]','{"eu": 1, "us": 2, "api": 11, "soap": 3}',4,17003,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-22T05:49:38.400Z','2026-11-22T05:49:38.612Z','2026-11-22T05:49:38.612Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "api": 11, "soap": 8}',0,17003,'jane');
INSERT INTO "runs" VALUES(4,'shop-update','cron','{}','2026-11-22T05:49:38.626Z','2026-11-22T05:49:38.708Z','2026-11-22T05:49:38.708Z','{"told": 4}','[]','{"eu": 8, "api": 4}',0,17003,'jane');
INSERT INTO "runs" VALUES(5,'import-orders','cron','{}','2026-11-22T05:49:38.721Z','2026-11-22T05:49:38.771Z','2026-11-22T05:49:38.771Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "api": 6}',4,17003,'jane');
INSERT INTO "runs" VALUES(6,'bc-insert','cron','{}','2026-11-22T05:49:38.790Z','2026-11-22T05:49:38.854Z','2026-11-22T05:49:38.854Z','{"gone": 1, "answer lost": 1}','["1 pending order needs a person: woobc errors"]','{"eu": 3, "api": 9, "soap": 4}',0,17003,'jane');
INSERT INTO "runs" VALUES(7,'recheck-status','cron','{}','2026-11-22T05:49:38.883Z','2026-11-22T05:49:38.948Z','2026-11-22T05:49:38.948Z','{"unchanged": 5, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "api": 3}',0,17003,'jane');
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
INSERT INTO "shipments" VALUES(1,1,'S-SHPT102002','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]','','','','2026-11-22T05:51:38.619Z','2026-11-22T05:49:38.666Z',1,'','','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]',NULL,'');
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:34711','http://127.0.0.1:34711','2026-11-22T05:49:36.226Z','2026-11-22T05:51:38.000Z','2026-11-22T05:49:38.722Z','3a392c86','release','2026-11-22T05:49:36.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-22T05:49:38.915Z',NULL,0,'','2026-11-22T05:49:36.094Z',NULL,'2026-11-22T05:49:36.226Z');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:41843/abc123','2026-11-22T05:49:36.551Z','2026-11-22T05:51:38.000Z','2026-11-22T05:49:38.752Z','323dd5ec','post','2026-11-22T05:49:36.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-22T05:49:38.933Z',NULL,0,'',NULL,NULL,'2026-11-22T05:49:36.551Z');
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
INSERT INTO "tellings" VALUES(1,'{"by":"sandbox-f746cd340d","sales_order":"S-ORD101001","shipments":[{"number":"S-SHPT102002"}]}','2026-11-22T05:49:38.674Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(2,'{"by":"sandbox-f746cd340d","sales_order":"S-ORD101002"}','2026-11-22T05:49:38.682Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(6,'{"by":"sandbox-f746cd340d","sales_order":"S-ORD101003"}','2026-11-22T05:49:38.695Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(7,'{"by":"sandbox-f746cd340d","sales_order":"S-ORD101004"}','2026-11-22T05:49:38.706Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','a526e9126791fbdfcd1b9d992fe0577c4069b4c23ffcd72790d6f254008e1ee2','2026-11-22T05:49:38.819Z',0,NULL,'');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX stores_by_identity ON stores (platform, identity) WHERE identity <> '';
CREATE UNIQUE INDEX orders_by_external_document_number ON orders (external_document_number)
    WHERE external_document_number IS NOT NULL;
CREATE INDEX orders_by_state ON orders (state, next_attempt_at);
CREATE INDEX orders_by_claim ON orders (claimed_by) WHERE claimed_by IS NOT NULL;
CREATE INDEX orders_by_number ON orders (number);
CREATE INDEX orders_by_sales_order ON orders (nav_sales_order_number) WHERE nav_sales_order_number IS NOT NULL;
CREATE INDEX orders_by_invoice ON orders (posted_invoice_number) WHERE posted_invoice_number IS NOT NULL;
CREATE INDEX orders_by_several_invoices ON orders (posted_invoice_number) WHERE instr(posted_invoice_number, ',');
CREATE INDEX orders_by_prepayment ON orders (prepayment_invoice_number) WHERE prepayment_invoice_number IS NOT NULL;
CREATE INDEX orders_to_process ON orders (store, rule, state, prepayment_invoice_number) WHERE ready_since IS NOT NULL;
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
CREATE INDEX orders_by_store_and_state ON orders (store, state, date_created, id, status, date_modified, total, number,
        customer_name, email, external_document_number, nav_sales_order_number, posted_invoice_number,
        prepayment_invoice_number);
CREATE INDEX orders_to_watch ON orders (store, state, verified_date, date_created) WHERE verified_date IS NOT NULL;
CREATE INDEX orders_marked ON orders (failed, conflict, state, store, error_code, conflict_code, failed_at, conflict_since,
        next_attempt_at, last_seen, date_created) WHERE failed = 1 OR conflict = 1;
CREATE INDEX orders_held ON orders (hold, state, store, date_created) WHERE hold IS NOT NULL;
CREATE INDEX orders_with_code ON orders (error_code, id, failed, conflict, state, store, failed_at, next_attempt_at,
        last_seen) WHERE error_code IS NOT NULL;
CREATE INDEX orders_to_tell ON orders (store, tell_at) WHERE tell_at IS NOT NULL;
CREATE INDEX orders_to_watch_for_shipments ON orders (store, state) WHERE telling IN ('open');
CREATE INDEX tellings_with_code ON tellings (code) WHERE code IS NOT NULL;
CREATE UNIQUE INDEX refunds_by_number ON refunds (external_document_number)
       WHERE external_document_number IS NOT NULL;
CREATE INDEX refunds_by_state ON refunds (state, store);
CREATE INDEX refunds_for_a_person ON refunds (order_id) WHERE failed = 1 OR state = 'undecided';
CREATE TRIGGER count_new_order AFTER INSERT ON orders BEGIN
        INSERT INTO order_counts VALUES (NEW.store, NEW.state, NEW.status, 1)
            ON CONFLICT DO UPDATE SET orders = orders + 1;
    END;
CREATE TRIGGER count_moved_order AFTER UPDATE OF store, state, status ON orders
        WHEN OLD.store <> NEW.store OR OLD.state <> NEW.state OR OLD.status <> NEW.status BEGIN
        UPDATE order_counts SET orders = orders - 1
            WHERE store = OLD.store AND state = OLD.state AND status = OLD.status;
        INSERT INTO order_counts VALUES (NEW.store, NEW.state, NEW.status, 1)
            ON CONFLICT DO UPDATE SET orders = orders + 1;
    END;
COMMIT;
PRAGMA user_version = 2;
