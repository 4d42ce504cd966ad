BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-22 02:03:29.837109+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-22 02:03:29.875459+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-22T02:03:32.282Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-22T02:03:32.283Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-22T02:03:32.283Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-22T02:03:32.284Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-22T02:03:32.284Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-22T02:03:32.284Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-22T02:03:32.301Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-22T02:03:32.302Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-22T02:03:32.505Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-22T02:03:32.507Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-22T02:03:34.326Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-22T02:03:34.335Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-22T02:03:34.391Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-22T02:03:34.413Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-22T02:03:34.508Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-22T02:03:34.546Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-22T02:03:34.547Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-22T02:03:34.548Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-22T02:03:34.561Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-22T02:03:34.562Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-22T02:03:34.599Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-22T02:03:34.599Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-22T02:03:34.599Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-22T02:03:34.599Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-22T02:03:34.599Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-22T02:03:40.406Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-22T02:03:40.411Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-22T02:03:40.411Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-22T02:03:40.413Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-22T02:03:40.413Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-22T02:03:40.539Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-22T02:03:40.540Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-22T02:03:40.540Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-22T02:03:40.631Z',3,9,'posting started','verified','posting','','posting date 2026-11-22','');
INSERT INTO "activity" VALUES(35,'2026-11-22T02:03:40.671Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-22T02:03:40.902Z',4,1,'shop told','released','released','','S-ORD101001; shipment S-SHPT102002','');
INSERT INTO "activity" VALUES(37,'2026-11-22T02:03:40.918Z',4,2,'shop told','verified','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(38,'2026-11-22T02:03:40.955Z',4,6,'shop told','released','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(39,'2026-11-22T02:03:40.984Z',4,7,'shop told','released','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(40,'2026-11-22T02:03:41.097Z',5,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','');
INSERT INTO "activity" VALUES(41,'2026-11-22T02:03:41.098Z',5,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(42,'2026-11-22T02:03:41.098Z',5,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(43,'2026-11-22T02:03:41.269Z',6,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(44,'2026-11-22T02:03:41.285Z',6,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(45,'2026-11-22T02:03:41.290Z',6,12,'answer lost','inserting','unknown','','http://127.0.0.1:36883/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-22T02:03:34.335Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-22T02:03:34.413Z',NULL);
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
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:36883/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-22T02:03:29.885Z','','{}',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'ac7fe18a4e','["AutoShoppingCartImport", {"order_number": "OrderNo", "line_no": "LineNo", "line_count": "LineCount", "store": "Store", "order_date": "OrderDate", "external_document_number": "ExternalDocumentNo", "customer_no": "CustomerNo", "email": "Email", "sell_to_name": "SellToName", "sell_to_company": "SellToCompany", "sell_to_address": "SellToAddress", "sell_to_address_2": "SellToAddress2", "sell_to_city": "SellToCity", "sell_to_county": "SellToCounty", "sell_to_post_code": "SellToPostCode", "sell_to_country": "SellToCountryCode", "sell_to_phone": "SellToPhoneNo", "ship_to_name": "ShipToName", "ship_to_company": "ShipToCompany", "ship_to_address": "ShipToAddress", "ship_to_address_2": "ShipToAddress2", "ship_to_city": "ShipToCity", "ship_to_county": "ShipToCounty", "ship_to_post_code": "ShipToPostCode", "ship_to_country": "ShipToCountryCode", "ship_to_phone": "ShipToPhoneNo", "line_type": "LineType", "item_no": "ItemNo", "variant": "VariantCode", "description": "Description", "quantity": "Quantity", "unit_price": "UnitPrice", "line_discount": "LineDiscountAmount", "line_amount": "LineAmount", "vat_amount": "VATAmount", "currency": "CurrencyCode", "payment_method": "PaymentMethodCode", "shipment_method": "ShipmentMethodCode", "prices_including_vat": "PricesIncludingVAT", "import_action": "ImportAction", "reserve": "Reserve", "customer_po": "CustomerPO", "customer_note": "CustomerNote", "sales_order_no": "SalesOrderNo", "completed": "Completed", "error_text": "ErrorText"}, 20]');
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
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:03:29.000Z','2026-11-22T02:05:40.000Z',NULL,'2026-11-22T02:03:41.025Z','processing','rule','2026-11-22T02:03:34.598Z','2026-11-22T02:03:40.405Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T02:03:34.540Z','48.40',NULL,0,'2026-11-22T02:03:40.405Z',NULL,NULL,'2026-11-22T02:03:32.270Z','2026-11-22T02:03:41.094Z','2026-11-22T02:05:41.000Z',NULL,0,'2026-11-22T02:03:32.270Z','cc92be4eb14f6aae610d6c83815238499d2cebc8561755e48be9b4f973d9b7d2',1,1,'cc92be4eb14f6aae610d6c83815238499d2cebc8561755e48be9b4f973d9b7d2','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:03:29.000Z','2026-11-22T02:05:40.000Z',NULL,'2026-11-22T02:03:41.360Z','on-hold','rule','2026-11-22T02:03:34.599Z','2026-11-22T02:03:40.410Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T02:03:34.547Z','48.40',NULL,0,'2026-11-22T02:03:40.410Z',NULL,NULL,'2026-11-22T02:03:32.270Z','2026-11-22T02:03:41.393Z','2026-11-22T02:05:41.000Z',NULL,0,'2026-11-22T02:03:32.270Z','3508b072d73f2af0b2b8d53565dd5b66d9e924f399734be3cd5d65cdbd3a4ea5',2,2,'3508b072d73f2af0b2b8d53565dd5b66d9e924f399734be3cd5d65cdbd3a4ea5','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:03:29.000Z','2026-11-22T02:03:29.000Z',NULL,'2026-11-22T02:03:41.360Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T02:03:32.270Z','2026-11-22T02:03:41.393Z','2026-11-22T02:05:41.000Z',NULL,0,NULL,'35b25de0d8a36982b508b6d4712c171ebbcd9f8d55811a1bff8822e20240d1a7',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:03:29.000Z','2026-11-22T02:03:29.000Z','2026-11-22T02:03:29.000Z','2026-11-22T02:03:41.025Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T02:03:32.270Z','2026-11-22T02:03:41.094Z','2026-11-22T02:03:31.000Z',NULL,0,NULL,'2286bfee6d40c24f0ee14405027340c0c7ac22329ee9cec2bacbf862040c52ea',4,NULL,'','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:03:29.000Z','2026-11-22T02:03:29.000Z',NULL,'2026-11-22T02:03:41.360Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T02:03:32.270Z','2026-11-22T02:03:41.393Z','2026-11-22T02:05:41.000Z',NULL,0,NULL,'c6159b8da63b6acc10644249b98a110f35fc7de287517af6f5d5e2f62df74352',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:03:29.000Z','2026-11-22T02:05:41.000Z',NULL,'2026-11-22T02:03:41.360Z','processing','rule','2026-11-22T02:03:34.599Z','2026-11-22T02:03:40.411Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 27", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T02:03:34.548Z','48.40',NULL,0,'2026-11-22T02:03:40.411Z',NULL,NULL,'2026-11-22T02:03:32.270Z','2026-11-22T02:03:41.393Z','2026-11-22T02:05:41.000Z',NULL,0,'2026-11-22T02:03:32.270Z','304cfbdacfd0c1e2bab58df3647abcebfa1660f70b9ba24d90b4eb308b3a5905',11,6,'94a7407cdeb55d09cce1890ef8271d48efd5e324715497290beb6c2a34540f4b','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','2026-11-22T02:03:41.097Z','0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-22T02:03:29.000Z','2026-11-22T02:05:40.000Z',NULL,'2026-11-22T02:03:41.025Z','processing','rule','2026-11-22T02:03:34.599Z','2026-11-22T02:03:40.411Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-22T02:03:34.561Z','10.89',NULL,0,'2026-11-22T02:03:40.411Z',NULL,NULL,'2026-11-22T02:03:32.270Z','2026-11-22T02:03:41.094Z','2026-11-22T02:05:41.000Z',NULL,0,'2026-11-22T02:03:32.270Z','f049e152e010cb2ee622db2c2cf5a4d219aae2d17cfcdfea4b88dc3e90baa3ff',7,7,'f049e152e010cb2ee622db2c2cf5a4d219aae2d17cfcdfea4b88dc3e90baa3ff','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-22T02:03:29.000Z','2026-11-22T02:03:29.000Z',NULL,'2026-11-22T02:03:41.025Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-23T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-22T02:03:34.507Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T02:03:32.270Z','2026-11-22T02:03:41.094Z','2026-11-22T02:05:41.000Z',NULL,0,'2026-11-22T02:03:32.270Z','c4ce48199183c39dfd2360760b4cf428dff1f213f1e3f9dff93f8a2426c2f2f6',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-22T02:03:29.000Z','2026-11-22T02:03:29.000Z',NULL,'2026-11-22T02:03:41.099Z','awaiting-fulfillment','rule','2026-11-22T02:03:34.599Z','2026-11-22T02:03:40.413Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T02:03:34.562Z','40.00',NULL,119,'2026-11-22T02:03:40.413Z','2026-11-22',NULL,'2026-11-22T02:03:32.505Z','2026-11-22T02:03:41.138Z','2026-11-22T02:05:41.000Z',NULL,0,'2026-11-22T02:03:32.505Z','a686ce0168d1510cbcfe239397d2d649384aa244c6c38b0a153f0a6ce7cd6133',9,9,'a686ce0168d1510cbcfe239397d2d649384aa244c6c38b0a153f0a6ce7cd6133','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0',NULL,'2026-11-22T02:03:40.670Z','staging');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-22T02:03:29.000Z','2026-11-22T02:03:29.000Z',NULL,'2026-11-22T02:03:41.418Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T02:03:32.505Z','2026-11-22T02:03:41.449Z','2026-11-22T02:05:41.000Z',NULL,0,NULL,'b1f764ab86ec4820a8c31c9e533b0d075257e06dd8c112f72c46ed3aba70a300',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:05:41.000Z','2026-11-22T02:05:41.000Z',NULL,'2026-11-22T02:03:41.250Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T02:03:41.094Z','2026-11-22T02:03:41.269Z','2026-11-22T02:05:41.000Z',NULL,0,'2026-11-22T02:03:41.094Z','048082ef5e06a1fe1bb1c7d94a2076ad01e9dcd4683dd759fef1b77a3c5e0a5e',12,NULL,'','{"29":"MUG-RED","30":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:05:41.000Z','2026-11-22T02:05:41.000Z',NULL,'2026-11-22T02:03:41.244Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T02:03:41.285Z','48.40','2026-11-22T02:20:41.289Z',120,NULL,NULL,NULL,'2026-11-22T02:03:41.094Z','2026-11-22T02:03:41.269Z','2026-11-22T02:05:41.000Z',NULL,0,'2026-11-22T02:03:41.094Z','50e5d571a44cf4819d7404a81556b9bef4ee07962453140b0ff5c80e2460a247',13,13,'50e5d571a44cf4819d7404a81556b9bef4ee07962453140b0ff5c80e2460a247','{"32":"MUG-RED","33":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0',NULL,NULL,'staging');
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
    eu 1007: The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-22T02:03:34.633Z','waiting','2026-11-22T02:03:41.554Z');
INSERT INTO "outgoing_notices" VALUES(2,0,'news','woobc sandbox: import-orders','CHANGED_IN_STORE: eu 1005. The order was changed in the store after it was sent. Change the sales order in Business Central to match, then `woobc orders resolve 1005 --reason …`.','2026-11-22T02:03:41.149Z','waiting','2026-11-22T02:03:41.554Z');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'1ac89913c8b77988a902ad6eaba1a42d506648cd0e99eb74b135a65952da4a75','2026-11-22T02:03:31.865Z',X'5809D554CB6EDB3010FC1583D7CA86243FD2EAD4438CB44553144E722A0A82A6D636519154F8281C18F9F70E69A9752F7D1C73927677B4DC9D19EAC454CB9AAA2CCB82F92042F4AC61BDB392BC5766CF0A26A37364E413F2EB870D12BD53A8726564175BE2411C59135CA482051B4407DCE2F56C510299E333800D29197DB09A1C4FC75E156CABBA2E9DD39CD84E391FB8119AD0E2B3A2400E3D3AF12BF94118EFC9A4A1ACEE85493321106DEB302EAF105E5BD77B1F9C1061B2BCA8D567A854212FD2126A69DF74165E7BEB83B4C8366C75555593F50D92D246135CC27FFA8890B45069BB3E8FF6968E42F71DCD02F9903A1CAC499FBF9A5793D5A4AAE78BD56AB964CF38E6A0FAFE85EC386E91E6EEC5932613B8A670B0500B4E21C89B1C316868ECC89F897A0BB91A969C04083425AE0269D8E9CBE9ECB1820DDADEC6E42B98AC8D3264235470DF77E19408CA9A9C41E2310A13B25E35AC248E5CC20BC99EF8D8C7ED68B6BA9CE523C7D4E0B7C5ACFE69417C33A22E2D3942C4917E1B73EC3CD4C7C6E89233CF5F0B064E046F4510580FA1FF1651BD7DB8996ED6D7186FDFD9ADE87834EA318287445EDE1817275DB682292DF6783D33931772328132EDB86EE33D30B1EB9E8B330C2C0C04DE1D94CB9EBBA4B0FA2385A8BE040AEFDEBDDFDCFF8DC0FA7F094C0A0D9790276726B591DB115D868E76D1B4430DDA12978EF068F95E07885397F56A5A55D3BABE2FEBA69C37F51B4C9A81DAB66AA7FE05997E5C1D7E6D43D3ACEF0FABBDB614');
INSERT INTO "payloads" VALUES(2,2,'e1a6d2cbea47110ad3c6810be0471974ad67e138343bc403c07ecc35872f8436','2026-11-22T02:03:31.865Z',X'5809D554CB6EDB3010FC1583D7CA86443FD2EAD4438CB44553144E720A0A82A6D636513E1472593808F2EF5DD252E2531FC79CEC1D2E97BB33B37A62BA636D53D74DC5224A4C91B5CCBBE9C19B8E554CA510C0A94702D7771B02FAA01544A19D32A90381F2C85A0C092A861EA5A1BCC5FBD9A2A6CC129F12D800A914D15B0822BF7951B1AD3646BB3D6B9FD84E8788C2490B54E2BB068440358C7C05BF481723B8DC94B7BD74B9270A64D705885134145EFAD0C788414A9C2CCFCEF82955692C8374406779D8FC16FDED7D44E5096DD9EAA26926EB2B02954F0E43CEFFF69542B052E7E9FAD2DA47384ADB1B982144CC150EDEE5EBEFE6CD643569F87CB15A2D97EC999E39E8BE7F23338E53E4BE7BF968C1A1B080074F6A914D80E4CD8E1834747EE4CF25BB25B95A966D4429A429088D60C94BF74FC5608B8A0DDA5EA77D262CF82E292C4668EA8AFD92414BD4DE15848087241D16BD3859491E85222F646FD2E598B6A3D9783DABB3D94668F0DB62C65F2C4877C6AC734B8E29F208AF6DD2128C9587F3B1305529C8F38F8A1127527412258D4761FC99E8F4FAEE6ABA595F522F7BE3B7D288E4F443221E32798496C5C99B56316DE59EDC7262A60C14544E2AB4D3BA8D7BE09231CFD5296DF942E0CD4187E2B9730AA9F13F5098C77A0314DE7CFABCB9FD1B81FC7F09CC0A0D4B28B233B3DA84ED00CEC300BBE4BAE18CB405A102D04F27F616491C5EF3D5B469A69CDFD6BCADE72DFF409D9644EB3BBDD3FF92993F5C863E6D43D1A2EF6F4BD4B490');
INSERT INTO "payloads" VALUES(3,3,'2bfdd8c08652698f07c4ec165d3c4784920904222c96d7d8437550bc7775d436','2026-11-22T02:03:31.865Z',X'5809D5544D6FDB300CFD2B81AE73025BF968E7D30E0DBA0DEB30A4ED69180445661261B6E44AD490A2E87F1FA9D86D4EFB38F694907AA2C8F71EFD246C23EAAA2C6521226A4C51D4A207D758B7178530290470E69192EBFB0D25FA600D44659D6953030AF551D4181214023DEA96708BCBD9A224648E4F0031A44C8AE83B088ADFBC28C4D6B62DBF533F899D0D1195D31D50896F161002D568F56BF2B3763182E3A67CD76BC73D51A09B26408CAAA2F0CA873E460C5AE3647976264F5063310FD2009DF1B0FC16FDED7D44E3295B8BD545554DD6D794343E390C8CFFFA8542E8B4E5E9FADCDA0738EAAE6F618610912B1CBCE3EBEFE6D56435A9E47CB15A2D97E2999E39D8BE7F23338E5370DFBD7EECC0A1EA000F9ED4229B00C9CB8E1834747EE4CFA56E4B72D5826D4410D2149445E8C84BDF9FB2C148EC41DB9BC4BEEA836F92C16C84AA2CC42F1DAC46EB5DCE50E2216987592F4956D24765C80BEC4DBA1CD376349B2C67259B6D4C0D7E5BCCE48B05E9CE883AB7E408D147786DB33AB3F1A9C45898AAE41BCF3F0A419C68D568D4341E85F167A2D39BFBEBE9667D45BDEC5BBFD5AD4ACE3E24E281C9A36C5E1CDEB442D84EEFC92D2766F240C13028D34EEB36EE814B6DFB5C9C60972F04DE1E6CC89E3BA7901AFF03853CD61BA0F0F6E3A7CDDDDF0894FF4B202B342CA16267B2DA94DB019C870176C935C319690BCA04A09F46ED3B2471642957D3AA9A4A7957CABA9CD7F23D759A819D6FECCEFE0B923F5C2D7DDA86A259DFDF7CE4B4CC');
INSERT INTO "payloads" VALUES(4,4,'617717014de74df4e54e12f5149bc124fd5c30ea8702fd6a24ec84e97af31a40','2026-11-22T02:03:31.865Z',X'5809D5544D6FDB300CFD2B81AE73025BF9E8E6D30E0DBA0DEB30A4EDA9180445621261B6E44AD490A2C87F1FA5D8994FDD76EC29E1E313453E3EF98519CDEAAA2CE7050B2831065633E5DAAE0104CD0AA6A2F760D533C1EB870D019D370A82305635518340796435FA08054387B221DEE2FD6C511233C76702EB211503BA16BC48B75E156C6B9AC6D83DAB5FD8CEF880C2CA16A8C47743D77BAAD1C83FE0176943009B9AA206A54D3D5120B5F61082A828BC76BE0B01BD9438598E72FC4C5506F3201A2897C64D77D1DFCE05548ED09AADAEAA6AB2BE2150B968D127FEB7AF14422B4D9AAECBAD7D84A34C22CD1002A60A0767D3F177F36AB29A547CBE58AD964B76A26B0EA6EBDEC88CC314A9EF4E3EB76051B4800747DB22A300AD3739A2DFA175837E36B65B5A57CD929188423B0561105A72D3E34B6FB182F5CBBD8DFBA498773A2ACC4EA8CA82FD92DE4834CE668480A7282DE68571F2923C0A456648F6A4C3216E07B7F1725626B70D506FB8C58C5F3C486706D6D89303451E61D4E7C8C7E7124361AA924F9C7E148C4491424B94341F85E167A4ECEDC3CD74B3BEA65EF68DDBCA46446B9E220991D42334BF9CF4D80A665AB927BB9CA5C90379954859777A6FC343B0B1694E45AF607551F0EE607C76DD58434ABFA22165DF8286779F3E6FEEFFA620FF5F05D38AFA67289237D3BA09DB018C430FBB68759FA3E582501EE8478B7D8BB41D5EF2D5B4AAA69CDF97BC2EE735FF409D6662EBB4D9997F615EBEADAF143DFD06F834B865');
INSERT INTO "payloads" VALUES(5,5,'ff049ad0bdf96e51593c00a1092b164722e61a7e985888c6d7335e78eb56c62c','2026-11-22T02:03:31.865Z',X'5809D554CB6EDB3010FC1583D7CA86443FD2EAD4438CB44553144E720A0A82A6D636513E1472593830F2EF5DD252EB531FC79CEC1D2E97BB33B33A31DDB1B6A9EB45C5224A4C91B54C49A7C018E858C5540A019C7A2678FDB021A00F5A4114DA29933A10288FACC590A062E8511ACA5BBC9D2D6ACA2CF139810D904A11BD8520F2AB5715DB6A63B4DBB3F6C4763A44144E5AA0125F352004AA61E46FF093743182CB4D79DB4B977BA240765D80184543E1B50F7D8C18A4C4C9F2E28C9F5395C63248077496C7CD6FD1DFDE47549ED096ADAE9A66B2BE2150F9E430E4FC2F9F29042B759EAE2FADBD87A3B4BD811942C45CE1E05DBEFE66DE4C569386CF17ABD572C95EE89983EEFB5732E33845EEBB97CF161C0A0B78F0A416190548DEEC884143E747FE5CB25B92AB65D94894429A82D00896DCF4783A5B6C5EB141DCDBB4CF8C05DF2585C5094D5DB11F326889DABB8210F094A4C32218272FC9A35064866C4FBA1CD376741BAF677576DB080D865BCCF82F0FD29D31EBD293638A3CC2459F173E3E97180B539572E3E55BC58814293A8992E6A3307E4F747AFB7033DDACAFA997BDF15B694472FA291111993D42CBE6E465AB98B6724F76395353060A2A2715DE69DFC64570C998976A6090567460F0EEA04371DD2587CD1F39A4D3D7C0E1DD878F9BFBBF31C8FF97C12CD1B086227B33CB4DD80EE0320CB04BAE1BCE485C102A00FD74626F91D4E1355F4D9B66CAF97DCDDB7ADEF277D46949B4BED33BFD2F99F9D365E8E336142D02FF043BC6B5E0');
INSERT INTO "payloads" VALUES(6,6,'ceabaa8f4b6b8b5e4652933e610c726bcab914cc9762d89ce69ac213fb7f85ac','2026-11-22T02:03:31.865Z',X'5809D5544D6FDB300CFD2B81AE73025B49DCCDA71D1A741BD66148DBD330088ACC24C22CC995A82145D0FF3E4AB13B9FF671EC2921F94491EF3DF9CC74CB9AAA2CD7050B283106D6B0DE3B0521687B600553D17BB0EA89F29B872D257AAFA92AB4555D6C41A03CB1067D8482A143D9116EF576B12A0999E30B800D2915033A035EA46BCB82ED74D7A57B9A33DB6B1F505869805A7CD580E0A947277F273F491B02D8349433BDB469260A64DB7A1A5754145E3BDF87805E4A9CAD27357E812A8D799116A896F64D77D1DFDE05548EB20DABAFAA6AB6B9A1A472D1A24FF82F9F29042375DAAECFA3BD8793347D070B8480A9C3D1D974FCCDB29AD5B38A2F5775BD5EB367BAE6A8FBFE95EC386E91E6EEE593018BC2001E1DA9454E0192373962D0D0BA913F1BCD8EE46A587212414853101AC1909DBE9D2F1EAB0B36887B1B93B1C8656D54989D5091157E4AAF256A67476F3C4669310BC6C94BF224149921F9930E87B81BDDC6CB4599DC36A606C3AD16FCC5837466444D3D3942E40926734E7C7C693136A62EF9C4F3F782112952B41225ED4761F811A97AFB7033DF6EAE699643E776B213D1EAC7484424F6289B5F4E7A6D05D3461EC82E176AF2425E2550E69DDEDBF8106CECBAE76260F0EA85C1BBA3F6D975530EAB3F7248D5D7C0E1DD878FDBFBBF31C8FF97C124D1F00C45F266929B727B8069E8611F6D3BD4485C10CA03FDB4E26090D4E125AFE75535E7FCBEE44DB96CF83B9A34038D6BF55EFF0B327DBA3AFAB80D4DB3C0BF00A6EEB683');
INSERT INTO "payloads" VALUES(7,7,'967c5eaf50a707437e1d302ebfb9e7998ae100c3c3c0b955048fab03398eee41','2026-11-22T02:03:31.865Z',X'5809D553C18ED33010FD95CA57B2559CD24073022D2B2484D00AC109ADACA9336D2D623B6B8F5157D5FE3B63A7110171E0CAA99DF1CBCC9B376F2EC2F4A29375DD562212508AA21363F01A6334EE282AA15308E8F413E7EFBE7EE6C4180CBF2AE3F4907A540467D151485809F20403E364BD7EBD636489278090534AA748DE6250B96D5D89BD1986DCA7BB8883099194038B5CE2DE2061E01A03FC4A7E001723BA4CCADB115CE6C401F47D60BA4A72F8CE8731460A00B4DA2EDE9A09AA0D95417AE4B73C6FEEC57F471F497BCE76A27D25E5EAEE3D27B54F8E42C67FFAC8215A3079BAB1507B8367B0E3806BC248B9C2C9BBFCF98B8D5CB52BD96C5EB6ED762B9EB9CDC98CE37F32E33C45E63DC2934547CA229D3C6F8B9D82BCDEEC88EB0E9D9FF573C9EE795D79F575CB10DE292A4368D94EDF2E93C77695B82EF716C6AC58F07DD2549C209B4AFC8060808C77B3371E13382A0B93EC25382BCD66C8FEE48F63DACF6EDBADEB7A91F9DD6F7F80FEE2482E8C0B960B174F8E5D742A1E7E7EA8044B02AA07029E8EC3F83D31ABDBB7F74CE338F83D0C2A39F3985882AC1B67CBCD888E2530168EEC9349933249D0195304E7439B2FC0A561C8AD66F7A82C69E6C9B903E2320C7848AEBFBE312B543A20FFF4EA68896B3775D3DE4879D3345FEAA6AB375D938FB300ADEFCDC1FC0B325FDCC037792D5AE8FD0489F5533C');
INSERT INTO "payloads" VALUES(8,8,'f5aed9ac2cbc4fd423933106f42966bc867a54953dd820926fbfa6ce6000db3e','2026-11-22T02:03:31.865Z',X'5809D5534D6F13410CFD2BD15CD946FB4152B1270E5495104208C109A19133EB2423763E3AE3815655FF3BF624ABA68803574EBB7EF6D8CFF6F3A3B2931ABBB6BD6E5426A092D5A8620A0673B6FEA01A654A4AE8CD03E3375F3F33109365AFB6DECC65424D70AF464A051B458160E6B861DD0E1C58CD935FB5EB8D40A6640A0E9396AA6DA376769EA5CCF8A8F63665D21E1C72864F1609133F98E1197C0F3E67F49226B8085E28B101D39498ADEED87C1752CC991200AD3617BEFE146A2CD53E26649FB42BB5F837864C26303AAAED75D7AD6E6E1934A1784A12FFF1039BE8C04A73B1527B8BF7E0E28C6BC24C92E118BC3C7F3574ABEDAAEB87D7DBED66A39EB8CCD1C6F89FF4B87421BC233C38F4A41DD231F0B65828C8DBBDD8A10FCBFC7C713B5ED7A844481CC23B456D091DABE9DB639558DF35EABCDC5BBBA7D5AF0451E696C2540C553D7443A37E42B24036F8452177053CD5B57102D69A362C0911293FCE65B748AE5F6FDA0BE4A5EAFE08FA8B2E39313E73954A67299F757B51A9224FDF1BC583013D0101F7C866FE514EAC0E73D8C1AC8BB77785A720A3AB8DF2D5A8917936CA3A38F0FF6930B5916424AA4E9D8F6D39035FE6592A2D12D23257A1C9D81EF1D24CB82F7E3AFB98146A93903F933E38E2DC7DDB6FAFBAEEAAEFBFB4FDD80E63FF8649D5401726BBB7FF12296737F3619E93567ABF01796B549E');
INSERT INTO "payloads" VALUES(9,9,'c98dd68dd66e0dfc426f0d121666f2725e4766d5e4d3bcaab2fc8cda606af59c','2026-11-22T02:03:32.424Z',X'5809ED58DD73DB360CFF577C7A9DE3C84A9CC47E5AD7B5DB1EB6DB35E953D3D3D11265F32A4B2A45F9A3B9FCEFFD8114A9CFA4BDAEB7BBDD9A979800088020F003A8072F973197DEEAC113B1B79AFBFED48BAA52E53B2E43A2601D33C5C34872FC03C1BBADB2E92408267FE5FB49E00757133F58F917AB6039F9C9C79F37F544192A760C4516A55529F63C2CA48844B6F156094B4B5E6BDCE5B148C457AAD43E945B51147A038C948AA9AAD43ECEE77609F75E1C98503036795DA58948D31DCF1489576B952B9686FC48CE41F0D29FD5FE3A1E3C7E9A6976B94D6B56F2507B04636194970A3A1DB7C3686C3EC16FEC3E21D0B3DDD54EB18E52569A605C4E3DEDDA9665713AE65A8731E25A973FE25A57A0E7DA8039E2DA41B2A21873ADC31871ADCB1F71AD2BD0736DC0ECBAF6647A184663AD491CC3E999118AEF5000946CDEEA02D5A0D72E775150053B5156863BAEB63995D44BC963A1262F998C91AA965DC87C2F509C3AC7B32A4D1B96497EEC8C58A12AECC636C9932A8B791CB25D5E21E75BD9A86B3C4459C66223B45F7521A2D0A5AE6D981FD9B711890A232E150A35221418AA1645C8E258F2B284C1F93298F9B360760D771A46B8BF020FA40DCF418DC83B7902E96D86D8C4935B54322FFB7CB89B0724740B4E5449C9B3E864CABDB58EF2986BA15FDB52FC18210F373C94D00CF65C573A55BBC6A79827AC4A71B29ED601BDA31D314F9230CBC9577D1C87933B9C9E6DC8109C8845A94F38122BD08B3CC3251809C80FCBBD0EA689120059A369CC53AEC1B7BE36BE66A7B0BE54CA1F02DD8849A5C3E3F9FE3AF197F3EBB36572BD3E5B5C5E5D9EDDB0B97FB65C2C166C7D11FB570BCA9735C0918AD05DDF83970859AA30633B3ACB8B98410AB8E228AF8E6C57A49C8CE5BB8265748758944A72AEC23956F3C91D2FD5E44DCEC842CDA05BA43D42D10612D8C334A9A134265377FCC828013E8902ABEB9B6B7F4E1B9E4C949AD34991629B67A40B87F4D1C6B09FEF9840097A2C663FC300B93EC3E529B0925CEE42349F34C65DBE7BFF080AA76B7DF75EC75BEF0CF30201CD5CD34207A42A419CE3509D0AD8323569EEA1CC2B1991FDC3E140BE23FF329EDA7CE547C56586EE63C5CCD628CF4AB1C9080C60FCC12B44F4A12A6A3F2CC8C3ABBA39C3CB7FF982FEC985F42FF799EB18DE9DF82288DAF03428FA3A65483DCAA8BA059AA64C130DBAB36B2776ED00DD12348EB716DDF630D65421DCED7776B81830DAC6BA5BACD501B56BDE1DF713D2DCA6559758D7EDAB3D97A7C3964B5D61343251957FAC0C703D7895A4A2D82A5594ABFBF3FB735688D95A6C50D298F9223EC38FFB73DD184A30D7D13CB8B83FDF07F7E73AD141437541C02AAEE18313A345AEED515BB239EF7D9B0A2ACE6EB9029504058172A45D1D0D22EA3916FD33AE22038A57C17231F5F64C0A86C64B83EDD50551CC1653777526692E2ED0B02C1EEBE978EAD531FEB3DA20C968812662A665C4B445A550E24695A3961F2AFAFDF6B7B337AFA857554584357E1828F18AEDA9448F4D6DEED2C84C7032772D42535C160F182EC3069CDE7CA213B91E4FBCC0A937B38C4DE001A351DFDFD2537FE062B3A573631430EDF62062B5A5A398368C136EADCCA59589796164660BB3E96385E8E98E11B4AA59BF24282CCE6D5DDA26348D8B635C77B23166EF0C9894EC34E5E0DF3AD4E220498CD848AF971C73596673C98D9EF593CAADEB7CB2B7EEE8FDF74487D124813B4B973F1289AE40EFBC8ED99964DC8975ADD3BB0B07E67B9A5C8DDBA689194AAC3BB9A124E28831D42144FF2C7A7AA1E2D5D1A11AD014255956B248098C48142662A005D3B2C4784124A3BE609805553DFFB48BDCB071796B0CC2295CA899EE0ED7220BA9D60910B36AB7A687AFB66FDB736324695E8FAE6993E81A5ED6CE0DA6E36637DE37299EB66ED4AB5BBA75D61CAB26620848C4A6926C9DF2D64CD24C92D0638AB3B9565B838F53331A0416AEC88501F8DDDC2CAFBBE077B324CA3782DFED56481AA2FAF0D7A1B700D0D20D04DEFEFEC79B3BECFE5A00B447C5E38720B1C9FD3E63181DBBA597EDFF3500C41B40BBDC40DD0F00B41F717E00A0C594067CFE5700F8FE114FB6383F6429DE9C35A2D62F8D07AF8FD09AFF8881B20E1AD6DF6B1E761A9F9B789D105C70EDD10DD0DFCF9911DDCFB935220E07F1C8C6D78AEF1822ABF03957AC0CECBB377393D98E64BB4B6B2A00C853BF6FBE9879BF304CD477ECF8774D45D3B1C37A98E698B56990E419C84E6FF382A05E6FBE8E7DE9AB107D41B3322A0F5B638CFEDAFCEC9728E34F484FE50A911EFF78FDF8F8196D42D805');
INSERT INTO "payloads" VALUES(10,10,'2e607ec1e27b1c90ef38ff94cfb8997344aa7642b19d0d3b6fa5d42e24426d09','2026-11-22T02:03:32.424Z',X'5809ED584B73DB460CFE2B1A5E2BCB122DC5964E4DD3F47168A7133BA738C359914B692714C92C977AC4E3FFDE0FFBA2F8B09349339DE934BE580B60012C16F880E54350C884CB60F510882458CDA6B37110D7952A765C4644998E8384291EC592E31F08C16D9D8F476138FAB3D88FC269F862340D57D3AB55B81CFD30C55F300E441529768C441E677525F63C2AA58845BE095629CB2A6E35EE8A44A4E20B556A1FAAAD284BBD01462AC5545D691FAFDD0ADEBD3C30A1606BF4173BED78AE48B25EAB42B12CE247F20B42F3E9C4BAEA7970F669A6D9E537AD59C523ED0C0C45715129E8F4DC16A3B1F904BFB1FB8440C7765B3B8539CE5865E2301F07DAB52DCB936CC8B51663C0B5367FC0B5B640C7B51E73C0B583646539E45A8B31E05A9B3FE05A5BA0E35A8FD976EDC9F4308CC65A933886D3312314DF21F729D982D5150A41AF7DDAA2964A9395D18EAB6D41D5F44AF244A8D12B2613A4AA6397B2D80BD4A54EEFBCCEB28665F21E3B4B9E27882476499ED679C29388ED8A1A297F968CBABA231464223642BB654B10252E7555C3FAC0BE8D48551473A950A231D57F5FB5282396249257150CCE96E1643A0927D770A76144FB17E081B4E105A83179274F20BDCD119A64748B1AE655970F778B90846EC1896B29791E9F74243438D9755C245C0BFD7C2EC58F31D270C32309CD60CF74A153B16B644A78CAEA0C27EB68EDD15BDA11F2348DF2827CD5C7F108B9C3E9D9860CC1894454FA8403B102BD2C725C8291807CBFDA6D304D9400C51A47139E710DBBF6DAF89A9D227BA9943E04B731934A8727588669BC5C2FD38BF92C5D5C2CAE963717EBEB797A318DF994CFE7B3593265D8B0169986077F7D0F412A64A5A29CEDE82C2F139202AC78CAEB23DB95192763C5AE6439DD211695929CAB6886D56C74C72B357A5330CA63CBA05BA43D42D10612D8C334A9A12C265377FCC828013E8912ABEB9BEBE98C363C992896D34A91725BE4A46BB1584C67FA9AF98E095460C012F6230C90EB135C1E3583B490BB086D274B7097EFDE3F82C2E95ADFBDD7F1D63BA3A2444073DFAED0FBA84A10E72452A712B64C499A7BA88A5AC664FF703890EFC8BF9C672E5FF9517199A3F93831B3352EF24A6C72EA5030FE109422FE5097D60F87F1F0CAB4E5105EFECB17F44F2EA47BB9CF5C47FFEEC46731D485A701D15F3286D4A38CB21DD0F464E02DFDF0DDC4AD3D9E3B8286F1B345BB3B0CF55408B7DB9D9B2D7A8C7363ED2DCE6A8FDA36EF8FFB0969EED2AA4DB475FB7ACFE5E9B0E55257180D4BD4693FD606B81E825A52516C952AABD5FDE5FD252BC5642D3628694C7B319FE0C7FDA56E0C1598EB78165EDD5FEEC3FB4B9DE8A0613C8480536CE1838301194FB6F6A82DB99C0FBE4E051567BB5C814A82824039E2AB038DB641443DC1A27D26756C40F145B85C8C833D9382E596724514B3C5D49DCD241D5C5CA061393CA62918056863FC474D1D97166822664E464CCFA8144ADCA8F2D4EA434DBFDFFE7AF1E635F5AABA8CB1C60F032541B93D55E8B119283AD36858263899F916A1293E8B7B0C9F613D4E673CD1EAED7412845EBD19655C02F7188DFAEE968EFA03179B2D9D1BA38069B70791A82D1DC5B4619C70EB64E64E26E1A591992CCCA68F35A2A73B467856CDFA0D4161F16EEBD236A1695C1CE2FA930D313B67C0A4E4A6290FFFCEA1330E92C4880DF47AC9552D73974B7EF2B48F29BFB6F9E46EDDD3BBCF8916A349027F96367F20126D81CE793DB335C9F813EBA2A617170ECCF768567644304DCC5012DDC90D2515478CA11E0ABA67D1D30B15AF8E0ED580A628C9F28AC54A6044A23011032D989615C60B2219F525C32CA8ECFC735EE4868DCB5B6310CEE08265FA3B5C8B3CA25A2740CCEBDD9A9EBCDABE6BCF8D91B4CE524C29D49A7DD326D135BCB4CEF5A6E366379E37191EB57ED4B32DDD396B8E6589180252B1A9255B67FC6C26692649E831C5D95CABABC1C7B1190DF0E67B06FC6E6E96781C9F83DFCD92285F097EB75B216988EAC25F8B7E06808E6E20F0F6B7DFDFDC61F79702A03B2ADE3E04894DEE7719FDE8B82D9D6CFFAF0120DE00DAE506EABE03A0FB86F31D001DA634E0F3BF02C0F78F78B225C521CFF0E6B4886A5F1A0F4117A135FF1103A50D1AD6DF6A1EF61A9F9B78BD105CF0EDD10FD0DFCE9901DDCFB935200E07F1C8C6D78A6F1822A7F039579C0CECFB377393D99EE4BACBD9540090A77EDF7C300B7E6298A8EFD8F12F4B45D371C37A941598B56990E439C85E6FD344A9D79BAF639FFB2A445FD09C8C2AA2B331467F6C7EF64B94F127A2A7728D48F7BF5B3F3EFE0DA1B3D4CA');
INSERT INTO "payloads" VALUES(11,6,'fe5a2bc04f22419990756b5f2cde9b4dd03929e549a3e5ac62650277422eac1d','2026-11-22T02:03:41.025Z',X'5809D5534D6FDB300CFD2B81AE73025BF928E6D30E0D0A0CEB3014EB6918044566126196E44AD49022E87F1FA9D84D376C3F60A7844FCFE423F97816B6136D53D7EB4A24D4989368C510838194AC3F884A981C2378F34CF8F6F18180215A7A55D69B3E77A0509F448B31432530A0EE8927570B5913B3C417821821931306075171D9BA123BDBF75CA73D8BBD8D0995D70E28C5170B089172F4FA0A7ED43E25F02C2AB8417BD64481EEBA48725543E16D88434A18B5C6D9FACD9BBC508DC5D24807F4C6FD722DFA3B84842610DA8ACD4DD3CCB677049A903D46E67FFE4421386DB9BBA148FB0027ED861E16080939C33178FEFCDDB2996D668D5CAE369BF55ABC5099A31D86FFA4C7A90BD63DE867071E95033C06DA16390568BDEC8871873E4CF3F3D9ED685DAD60271185760ACA2238B2D3B773F198BCA9C4B8DCFBCCC6229775D96071424356F8A9A3D568839FBCF194B5C7B230495ED22765C80CEC4FFA38E5DDABDBEA45CD6E9BA0DF0DF727EB2F9EA4D470D5D95C7D3C7A764A4C950BF2F2BD123414AD3A8D9AFAA330FDC8F47AFF78377FD8DE9296431F76BA57D9DBA74C83E0E9115A2E87AFAD12D6E903D9E5329AD250344C2A73A77B9B0EC1E7BEE77A9389144F96C512B607781B46D867DF8D6F240D9489403F9D3A38A4DCB2969B79D3CCA5FC5ACBB65EB6F23D692A44173ABBB7FF62AEDB553331F9F07A3ACD316991F70BB386549A');
INSERT INTO "payloads" VALUES(12,11,'184e1c02d13c2dd1b33346e926980319d3ef20a60f497473504033153e477de3','2026-11-22T02:03:41.025Z',X'5809D5544D6FDB300CFD2B81AE73025BF958E7D30E0DBA0DEB30A4ED691804C566126196E44AD49022E87F1FA9D86B4EFB38F694907CA2C8F79E7C12A615755596578588A83145518B3EF80662346E2F0AD1A410C0354F945F3F6C28D1074355655CD3A51614EAA3A8312428047AD41DE11657B34549C81C9F0162483529A2B710145F5B16626BBA8EEFA94F62674244E5B4056AF1D50042A01E9D7E497ED22E46703C94B7BD763C1305BA6D038DAB2A0AAF7DE863C4A0354E96173579863606F3222D508DF7E5BBE86FEF23369EB2B558BDADAAC9FA86928D4F0E03E3BF7CA610AC36BC5D9F477B0F476DFB0E660811B9C3C13B3EFE665E4D56934ACE17ABD572299EE99A83E9FB57B2E3B805CFDDEB270B0E95053C78528B9C02242F3B62D0D0F9913F97EC96E4AA053B8920A429288360C94EDF4ED963F25D2106716F131B8B5CD6A606B3132AB2C24F1D8C46E3DDE88DC7A41D66C12479491F554366607FD2E198B6A3DB64392BD96D636A30DC62267F7B90CE8CA84B4F8E107D849739AB0B1F9F5B8C8DA94B3EF1FCBD10448A56AD464DFB51187F24AADE3EDC4C37EB6B9A65DFF9ADEE5472E6311111CC1E65F3CBE1D7560863F59EEC72A6262F141A0665DEE9BD8D0FC1A5AE7B2ECEB0399D1B18BC3B98905D77C9214DFE070E79AF57C0E1DD878F9BFBBF3128FF9741966878868ABDC972536E07701906D825D70E3512175413807E5AB5B748EAC852AEA6553595F2BE9475B9AC17154D9A81D6B76667FE05C99FAE8E3E6E43D32CF02FC2B0B680');
INSERT INTO "payloads" VALUES(13,12,'a76fe3262e6c9e270141eda6e340bfb9fee836ec9bededb1b982fca13d5b323b','2026-11-22T02:03:41.025Z',X'5809D5544D6FDB300CFD2B81AE7302DBF9D8E6D30E0DBA0DEB30A4ED6918044566126196E44AD49022E87F1FA9D86D4EFB38F694907CA2C8F79E7C12A6154D5596EF0B1151618AA2117DF01A62346E2F0AA15308E0F423E5D7F71B4AF4C150551AA7BBD4824475140D860485408FAA23DCE2DD6C511232C7678018523A45F41682E46BCB426C4DD7F13DCD49EC4C88289DB2402DBE194008D4A3532FC9CFCAC5088E87F2B6578E67A240B56DA0716545E1950F7D8C1894C2C9F2A2569FA1DA605EA405AAF1BE7C17FDED7D44ED29DB88D5DBAA9AACAF29A97D721818FFF50B856095E1EDFA3CDA07382ADB77304388C81D0EDEF1F137F36AB29A54F57CB15A2D97E289AE3998BE7F253B8E5BF0DCBD7AB4E0505AC08327B5C82940F2B223060D9D1FF973C96E49AE46B09308429A82340896ECF4FD943D36AF0B31887B93D858E4B23669CC4EA8C80ABF54300A8D77A3371E92729805A3A36433A9C90CEC4F3A1CD376745B5DCE4A76DB981A0CB798D5CF1EA43323EAD29323441DE165CEEAC2C7E7166363EA924F3CFD280491A264AB50D17E14C69F89AA37F7D7D3CDFA8A66D9777EAB3A999C79484404B347D9FC72F8B515C258B527BB9CA9C90B05CDA0CC3BBDB7F121B8D4754FC5C0E0FC99C1DB8309D975971CD2E47FE090F77A051CDE7EFCB4B9FB1B83F5FF32C8120DCF50B237596ECAED002EC300BBE4DAA146E282D401E8A7957B8BA44E5DD6AB69554DEBFAAEAC9B72D92C2A9A3403AD6FCDCEFC0B923F5D1D7DDC86A659E0DFBE4AB67F');
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
INSERT INTO "refunds" VALUES(1,6,'eu','7001','1.00','EUR','undecided',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'','','','2026-11-22T02:03:32.270Z','2026-11-22T02:03:41.393Z');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-22T02:03:31.022Z','2026-11-22T02:03:32.651Z','2026-11-22T02:03:32.651Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "api": 10}',0,25930,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-22T02:03:32.843Z','2026-11-22T02:03:34.634Z','2026-11-22T02:03:34.634Z','{"inserted": 5, "failed": 1}','["1 pending order needs a person: woobc errors"]','{"eu": 1, "us": 2, "api": 11, "soap": 3}',4,25930,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-22T02:03:40.223Z','2026-11-22T02:03:40.672Z','2026-11-22T02:03:40.672Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "api": 11, "soap": 8}',0,25930,'jane');
INSERT INTO "runs" VALUES(4,'shop-update','cron','{}','2026-11-22T02:03:40.757Z','2026-11-22T02:03:40.985Z','2026-11-22T02:03:40.985Z','{"told": 4}','[]','{"eu": 8, "api": 4}',0,25930,'jane');
INSERT INTO "runs" VALUES(5,'import-orders','cron','{}','2026-11-22T02:03:41.020Z','2026-11-22T02:03:41.149Z','2026-11-22T02:03:41.149Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "api": 6}',4,25930,'jane');
INSERT INTO "runs" VALUES(6,'bc-insert','cron','{}','2026-11-22T02:03:41.176Z','2026-11-22T02:03:41.313Z','2026-11-22T02:03:41.313Z','{"gone": 1, "answer lost": 1}','["1 pending order needs a person: woobc errors"]','{"eu": 3, "api": 9, "soap": 4}',0,25930,'jane');
INSERT INTO "runs" VALUES(7,'recheck-status','cron','{}','2026-11-22T02:03:41.357Z','2026-11-22T02:03:41.534Z','2026-11-22T02:03:41.534Z','{"unchanged": 5, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "api": 3}',0,25930,'jane');
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
INSERT INTO "shipments" VALUES(1,1,'S-SHPT102002','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]','','','','2026-11-22T02:05:40.721Z','2026-11-22T02:03:40.881Z',1,'','','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]',NULL,'');
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:39717','http://127.0.0.1:39717','2026-11-22T02:03:31.360Z','2026-11-22T02:05:41.000Z','2026-11-22T02:03:41.021Z','3a392c86','release','2026-11-22T02:03:31.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-22T02:03:41.408Z',NULL,0,'','2026-11-22T02:03:31.064Z',NULL,'2026-11-22T02:03:31.360Z');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:42963/abc123','2026-11-22T02:03:32.423Z','2026-11-22T02:05:41.000Z','2026-11-22T02:03:41.099Z','323dd5ec','post','2026-11-22T02:03:32.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-22T02:03:41.456Z',NULL,0,'',NULL,NULL,'2026-11-22T02:03:32.424Z');
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
INSERT INTO "tellings" VALUES(1,'{"by":"sandbox-ac7fe18a4e","sales_order":"S-ORD101001","shipments":[{"number":"S-SHPT102002"}]}','2026-11-22T02:03:40.902Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(2,'{"by":"sandbox-ac7fe18a4e","sales_order":"S-ORD101002"}','2026-11-22T02:03:40.918Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(6,'{"by":"sandbox-ac7fe18a4e","sales_order":"S-ORD101003"}','2026-11-22T02:03:40.955Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(7,'{"by":"sandbox-ac7fe18a4e","sales_order":"S-ORD101004"}','2026-11-22T02:03:40.983Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','50e5d571a44cf4819d7404a81556b9bef4ee07962453140b0ff5c80e2460a247','2026-11-22T02:03:41.269Z',0,NULL,'');
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
CREATE INDEX orders_to_watch_for_shipments ON orders (store, state) WHERE telling IN ('open');
CREATE INDEX tellings_with_code ON tellings (code) WHERE code IS NOT NULL;
CREATE UNIQUE INDEX refunds_by_number ON refunds (external_document_number)
       WHERE external_document_number IS NOT NULL;
CREATE INDEX refunds_at_work ON refunds (state, store) WHERE state IN ('owed', 'creating', 'drafted', 'posting');
CREATE INDEX refunds_for_a_person ON refunds (order_id) WHERE failed = 1 OR state = 'undecided';
COMMIT;
PRAGMA user_version = 2;
