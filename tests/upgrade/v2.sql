BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-22 05:40:43.741205+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-22 05:40:43.770636+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-22T05:40:44.566Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-22T05:40:44.566Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-22T05:40:44.566Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-22T05:40:44.566Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-22T05:40:44.566Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-22T05:40:44.566Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-22T05:40:44.566Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-22T05:40:44.566Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-22T05:40:44.731Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-22T05:40:44.731Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-22T05:40:45.706Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-22T05:40:45.708Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-22T05:40:45.714Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-22T05:40:45.721Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-22T05:40:45.756Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-22T05:40:45.774Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-22T05:40:45.775Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-22T05:40:45.775Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-22T05:40:45.775Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-22T05:40:45.775Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-22T05:40:45.796Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-22T05:40:45.796Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-22T05:40:45.796Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-22T05:40:45.796Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-22T05:40:45.796Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-22T05:40:49.000Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-22T05:40:49.001Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-22T05:40:49.001Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-22T05:40:49.002Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-22T05:40:49.002Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-22T05:40:49.146Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-22T05:40:49.147Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-22T05:40:49.147Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-22T05:40:49.212Z',3,9,'posting started','verified','posting','','posting date 2026-11-22','');
INSERT INTO "activity" VALUES(35,'2026-11-22T05:40:49.235Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-22T05:40:49.432Z',4,1,'shop told','released','released','','S-ORD101001; shipment S-SHPT102002','');
INSERT INTO "activity" VALUES(37,'2026-11-22T05:40:49.482Z',4,2,'shop told','verified','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(38,'2026-11-22T05:40:49.509Z',4,6,'shop told','released','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(39,'2026-11-22T05:40:49.516Z',4,7,'shop told','released','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(40,'2026-11-22T05:40:49.600Z',5,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(41,'2026-11-22T05:40:49.600Z',5,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(42,'2026-11-22T05:40:49.604Z',5,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','');
INSERT INTO "activity" VALUES(43,'2026-11-22T05:40:49.747Z',6,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(44,'2026-11-22T05:40:49.777Z',6,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(45,'2026-11-22T05:40:49.789Z',6,12,'answer lost','inserting','unknown','','http://127.0.0.1:44575/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-22T05:40:45.709Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-22T05:40:45.721Z',NULL);
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
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:44575/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-22T05:40:43.771Z','','{}',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'7024b05b07','["AutoShoppingCartImport", {"order_number": "OrderNo", "line_no": "LineNo", "line_count": "LineCount", "store": "Store", "order_date": "OrderDate", "external_document_number": "ExternalDocumentNo", "customer_no": "CustomerNo", "email": "Email", "sell_to_name": "SellToName", "sell_to_company": "SellToCompany", "sell_to_address": "SellToAddress", "sell_to_address_2": "SellToAddress2", "sell_to_city": "SellToCity", "sell_to_county": "SellToCounty", "sell_to_post_code": "SellToPostCode", "sell_to_country": "SellToCountryCode", "sell_to_phone": "SellToPhoneNo", "ship_to_name": "ShipToName", "ship_to_company": "ShipToCompany", "ship_to_address": "ShipToAddress", "ship_to_address_2": "ShipToAddress2", "ship_to_city": "ShipToCity", "ship_to_county": "ShipToCounty", "ship_to_post_code": "ShipToPostCode", "ship_to_country": "ShipToCountryCode", "ship_to_phone": "ShipToPhoneNo", "line_type": "LineType", "item_no": "ItemNo", "variant": "VariantCode", "description": "Description", "quantity": "Quantity", "unit_price": "UnitPrice", "line_discount": "LineDiscountAmount", "line_amount": "LineAmount", "vat_amount": "VATAmount", "currency": "CurrencyCode", "payment_method": "PaymentMethodCode", "shipment_method": "ShipmentMethodCode", "prices_including_vat": "PricesIncludingVAT", "import_action": "ImportAction", "reserve": "Reserve", "customer_po": "CustomerPO", "customer_note": "CustomerNote", "sales_order_no": "SalesOrderNo", "completed": "Completed", "error_text": "ErrorText"}, 20]');
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
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:40:43.000Z','2026-11-22T05:42:49.000Z',NULL,'2026-11-22T05:40:49.543Z','processing','rule','2026-11-22T05:40:45.795Z','2026-11-22T05:40:49.000Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T05:40:45.774Z','48.40',NULL,0,'2026-11-22T05:40:49.000Z',NULL,NULL,'2026-11-22T05:40:44.564Z','2026-11-22T05:40:49.599Z','2026-11-22T05:42:49.000Z',NULL,0,'2026-11-22T05:40:44.564Z','6df8cd39da286690dbfa9b7827b4a790e4c1abd015e88c9a72b2f75843fe0226',1,1,'6df8cd39da286690dbfa9b7827b4a790e4c1abd015e88c9a72b2f75843fe0226','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:40:43.000Z','2026-11-22T05:42:49.000Z',NULL,'2026-11-22T05:40:49.908Z','on-hold','rule','2026-11-22T05:40:45.796Z','2026-11-22T05:40:49.001Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T05:40:45.775Z','48.40',NULL,0,'2026-11-22T05:40:49.001Z',NULL,NULL,'2026-11-22T05:40:44.564Z','2026-11-22T05:40:49.930Z','2026-11-22T05:42:49.000Z',NULL,0,'2026-11-22T05:40:44.564Z','83b5351f57a8cc1f888ca2986f107bb972139f24783ee900472b956d419c4b6d',2,2,'83b5351f57a8cc1f888ca2986f107bb972139f24783ee900472b956d419c4b6d','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:40:43.000Z','2026-11-22T05:40:43.000Z',NULL,'2026-11-22T05:40:49.908Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T05:40:44.564Z','2026-11-22T05:40:49.930Z','2026-11-22T05:42:49.000Z',NULL,0,NULL,'69a9ffeb5a8cc35504291d84abbdd5f99cdc698b5540bab26005e1ba744747cc',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:40:43.000Z','2026-11-22T05:40:43.000Z','2026-11-22T05:40:43.000Z','2026-11-22T05:40:49.543Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T05:40:44.564Z','2026-11-22T05:40:49.599Z','2026-11-22T05:40:44.000Z',NULL,0,NULL,'802e1fcf6cc86d91e9a1df4960ff6fe6df2d4efd2803f1dad63974001e7e0d58',4,NULL,'','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:40:43.000Z','2026-11-22T05:40:43.000Z',NULL,'2026-11-22T05:40:49.908Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T05:40:44.564Z','2026-11-22T05:40:49.930Z','2026-11-22T05:42:49.000Z',NULL,0,NULL,'ecd567ecbf0e29aed0cc50e643d1fbce519295d3bea7f493e16716c44dc9cfcf',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:40:43.000Z','2026-11-22T05:42:49.000Z',NULL,'2026-11-22T05:40:49.908Z','processing','rule','2026-11-22T05:40:45.796Z','2026-11-22T05:40:49.001Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 27", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T05:40:45.775Z','48.40',NULL,0,'2026-11-22T05:40:49.001Z',NULL,NULL,'2026-11-22T05:40:44.564Z','2026-11-22T05:40:49.930Z','2026-11-22T05:42:49.000Z',NULL,0,'2026-11-22T05:40:44.564Z','92e2fc0f113004313e5ff37a5cd7ae0d6ea222e6a7fe4515507afaa5b533b8b7',13,6,'64535b3177a55c710a15e189e7c112f3aebc3debb8a46b8f2d21edc8d29e7048','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','2026-11-22T05:40:49.603Z','0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-22T05:40:43.000Z','2026-11-22T05:42:49.000Z',NULL,'2026-11-22T05:40:49.543Z','processing','rule','2026-11-22T05:40:45.796Z','2026-11-22T05:40:49.002Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-22T05:40:45.775Z','10.89',NULL,0,'2026-11-22T05:40:49.002Z',NULL,NULL,'2026-11-22T05:40:44.564Z','2026-11-22T05:40:49.599Z','2026-11-22T05:42:49.000Z',NULL,0,'2026-11-22T05:40:44.564Z','1d3727559d47114c1b5d2e83b783e4160d4c611b9f69a07272c57a8514632bc5',7,7,'1d3727559d47114c1b5d2e83b783e4160d4c611b9f69a07272c57a8514632bc5','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-22T05:40:43.000Z','2026-11-22T05:40:43.000Z',NULL,'2026-11-22T05:40:49.543Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-23T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-22T05:40:45.755Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T05:40:44.564Z','2026-11-22T05:40:49.599Z','2026-11-22T05:42:49.000Z',NULL,0,'2026-11-22T05:40:44.564Z','94c9790a9982efaeee597469e0e0c1b963e479fbbaabfd2549587618e5f392e7',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-22T05:40:43.000Z','2026-11-22T05:40:43.000Z',NULL,'2026-11-22T05:40:49.609Z','awaiting-fulfillment','rule','2026-11-22T05:40:45.796Z','2026-11-22T05:40:49.002Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T05:40:45.775Z','40.00',NULL,120,'2026-11-22T05:40:49.002Z','2026-11-22',NULL,'2026-11-22T05:40:44.729Z','2026-11-22T05:40:49.631Z','2026-11-22T05:42:49.000Z',NULL,0,'2026-11-22T05:40:44.729Z','00e41d68892a3322389c70a431168acb91ab904642676bfa25bc428b3f90aa3c',9,9,'00e41d68892a3322389c70a431168acb91ab904642676bfa25bc428b3f90aa3c','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0',NULL,'2026-11-22T05:40:49.235Z','staging');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-22T05:40:43.000Z','2026-11-22T05:40:43.000Z',NULL,'2026-11-22T05:40:49.936Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T05:40:44.729Z','2026-11-22T05:40:50.025Z','2026-11-22T05:42:50.000Z',NULL,0,NULL,'58290b906f81e664893acd9847079f6b42f4432c1b67dd5531a013b5fc109765',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:42:49.000Z','2026-11-22T05:42:49.000Z',NULL,'2026-11-22T05:40:49.716Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T05:40:49.599Z','2026-11-22T05:40:49.746Z','2026-11-22T05:42:49.000Z',NULL,0,'2026-11-22T05:40:49.599Z','c7898f41cdf80b8ca3cb12c2f1ad79fa94ff8ecdd363923fe7b5ec132e403ebb',11,NULL,'','{"29":"MUG-RED","30":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T05:42:49.000Z','2026-11-22T05:42:49.000Z',NULL,'2026-11-22T05:40:49.702Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T05:40:49.776Z','48.40','2026-11-22T05:57:49.782Z',119,NULL,NULL,NULL,'2026-11-22T05:40:49.599Z','2026-11-22T05:40:49.746Z','2026-11-22T05:42:49.000Z',NULL,0,'2026-11-22T05:40:49.599Z','80ac28ccca2ffbd0155dc37975e444d98d56d0c721223f9398d332422be79317',12,12,'80ac28ccca2ffbd0155dc37975e444d98d56d0c721223f9398d332422be79317','{"32":"MUG-RED","33":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0',NULL,NULL,'staging');
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
    eu 1007: The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-22T05:40:45.798Z','waiting','2026-11-22T05:40:50.044Z');
INSERT INTO "outgoing_notices" VALUES(2,0,'news','woobc sandbox: import-orders','CHANGED_IN_STORE: eu 1005. The order was changed in the store after it was sent. Change the sales order in Business Central to match, then `woobc orders resolve 1005 --reason …`.','2026-11-22T05:40:49.641Z','waiting','2026-11-22T05:40:50.044Z');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'b557e2f188c9207a713ea1fff1f3adaebc5384b4f2aafb0ab8295dd353fbc6d4','2026-11-22T05:40:44.442Z',X'5809D554CB6EDB3010FC1583D7CA86243F52E8D4438CB44553144E720A0A82A6D636519154F8281C18F9F70E69A9752F7D1C73927677B4DC9D19EAC454CB9AAA2CCB82F92042F4AC61BDB392BC5766CF0A26A37364E433F2EB870D12BD53A8726564175BE2411C59135CA482051B4407DCE2ED6C510299E333800D29197DB09A1C4FC75E156CABBA2E9DD39CD84E391FB8119AD0E28BA2400E3D3AF12BF95118EFC9A4A1ACEE85493321106DEB302EAF105E5BD77B1F9C1061B2BCA8D567A854212FD2126A69DF74165E7BEB83B4C8366C75555593F50D92D246135CC27FFE8490B45069BB3E8FF68E8E42F71DCD02F9903A1CAC499FBF995793D5A4AAE78BD56AB9642F38E6A0FAFE95EC386E91E6EEC5B32613B8A670B0500B4E21C89B1C316868ECC89F897A0BB91A969C04083425AE0269D8E9F174F658C1066D6F63F2154CD64619B2112AB8EFBB704A04654DCE20F114850959AF1A5612472EE185644F7CECE376345B5DCEF291636AF0DB6256FFB420BE195197961C21E248BF8D39761EEA636374C99997AF05032782B72208AC87D07F8BA8DE3EDC4C37EB6B8CB7EFEC56743C1AF514C143222F6F8C8B932E5BC194167BBC9E99C90B39994099765CB7F11E98D8752FC51906160602EF0ECA65CF5D5258FD9142545F038577EF3F6CEEFF4660FDBF042685864BC8933393DAC8ED882E4347BB68DAA1066D894B4778B47CAF03C4A9CB7A35ADAA695DDF97CB6651368B3926CD406D5BB553FF824C3FAE0EBFB6A169D6F707ABF3B614');
INSERT INTO "payloads" VALUES(2,2,'b4438eda1585653db5541005c699033c64041151bb4b08e69ba4cdf380a2fe27','2026-11-22T05:40:44.442Z',X'5809D5544D6FDB300CFD2B81AE7302DB71D2C1A71E1A741BD66148DBD330088ACC24C2F4E14AD49022C87F1FA5D86D4E5B77EC29E1134591EF3DFAC854C7DAAA2CAB82051418036B99B3D3BDD31D2B988CDE8395CF04AE1ED704F45E49085C59A963071CC581B5E823140C1D0A4D79CDC7595352668ECF096C80640CE80C789EDEBC2AD84669ADEC8EB547B6553E20B7C20095F8AE00C1530D2D5EC12FC286003635E54C2F6CEA8902D1751E42E0158537CEF721A01702278B8BB3FA9C2A15E6413AA0B3346C7A8BFEF62EA07484B66C79555593D52D81D2458B3EE57FFB4A2118A1D2747D6EED1A0EC2F41A6608015385BDB3E9FA877935594EAA7ADE2C978B053BD1337BD5F7EF64C6718AD4772F9E0D58E40670EF482DB20990BCC9118386D68DFCD968362457CB928D28853405AE100C79E9C7311BAC29D8A0ED5DDC25C2BCEBA2C46C84AA2CD86FE19540E56C4608788AC262D6AB262B890397E485E44DBA1CE266345B5DCECA64B6111AFCD6CCEA170BD29D31EBD292638A38C06B9BB40463E5E17C2C4C553272FA5930E244F04EA0A0F1280CBF229DDE3DDE4ED7AB1BEA65A7DD46681EAD7A8AC443228FD0BC3869D30AA68CD8915BCECCE481BC4C4999765AB7710F6CD4FA549CD3162F04DEEF95CF9EBBA4901AFF0B8569AC7740E1FDA7CFEB877F1158FF2F8149A16109797266529BB02DC065E8611B6D379C91B6C0A507FAE9F8CE20895397F5725A55D3BA7E28176D53B6CD9C3ACD89C6756AABDE92993E5C9A3E6D43D1ACEF1F4C0AB490');
INSERT INTO "payloads" VALUES(3,3,'0739ef03855999617154035e8efb725bba862cb6d7b671b6187b5970654eaf65','2026-11-22T05:40:44.442Z',X'5809D5544D6FDB300CFD2B81AE7302DB71D2C2A71D1A741BD66148DB5331088ACD24C22CC995A8214590FF3E52B1DB9CF671EC2921F54491EF3DFA28742BEA22CFCB4C04541883A8450FB6D5762732D144EFC1362F945C3DAE29D17BDD4090DA365D6C41A23A881A7D844CA043D511AEBA9E553921537C068821D5C480CE8097FCE6552636BAEBF89DFA28B6DA07945619A012DF352078AAD1A9B7E417654300CB4D39D32BCB3D51A0DAD64308B2A0F0C6F93E04F44AE1647171569EA18DC634480B74C6C3F25BF4B777011B47D95A2CAF8A62B2BAA564E3A245CFF86F5F2904A3344FD7A7D63EC24199BE83194240AEB07796AF7F981793E5A428E7D572B95888133DB3D77DFF4E661CA7E0BE7BF562C0A234807B476A914D80E465470C1A5A37F267A3D9905CB5601B11843405A9110C79E9E9980C46620FDADE45F655EF5D1B1B4C4628F24CFC525E2BD4CEA60C259EA3B298F42AC94AEA201BF2027B932E87B819CD56E6B39CCD36A606BF55B3F2D5827467445D5A7284A803BCB5595CD8F85C622C4C55D28DD38F4C10274AB60A158D4761F819E9F4EEF176BA5EDD502FBBCE6D5427A3D5CF917860F2289B1687372D13DAA81DB9E5CC4C1AC8370C4AB4D3BA8D7B6063D79DB233ECFA95C0FBBDF6C973971452E37FA090C77A0714DE7FFABC7EF81B81E5FF12C80A0D4B28D999AC36E5B60097A1876DB4ED7046DA826C3CD04F2B7706499C322F97D3A29896E543BEA8ABBCAEE6D469021AD7EAADFE17247FB83AFAB40D4593BEBF017D1AB4CC');
INSERT INTO "payloads" VALUES(4,4,'61ffc274c53da6d44da5784a69afdc2984f46d195d57e8b36cb4b60a9944b228','2026-11-22T05:40:44.442Z',X'5809D5544D6FDB300CFD2B81AE7302DBF9E8E0D30E0DBA0DEB30A4ED69180446661261B6E44AD49022C87F1FA5D8994FDD76EC29E1E313453E3EF924742DAA22CFE799F00414BCA884B26DD720612D32A1827368D40BC3EBA70D039DD30ABDD44635A14649701415B98099204BD0306FF17EB6C89999E20B41F4900A9E6C8B4EC65B6F32B1D54DA3CD5E5427B1D3CE9334D02297F8A6F97AC7351AF8037E06E33D9AD814370826F6C401D4B543EF65C1E1AD759DF7E40068B21CE5CA0B55694A83D4C8B9386EBC8BFF76D693B28C566275531493F51D83CA06432EF2BF7EE1105BD071BA2EB5F6018F10459A117A8A150ED6C4E3EFE6C5643529CAF962B55A2EC599AF39E8AE7B23330E53C4BE3B7869D1906C910E96B7C546415E6F7444BF436307FD4C68B7BCAE4A44233185778A5213B6ECA6EFA7DE6299E8977B1FF6513167EBA02839A1C833F10B9C06D2D6248481E70086D2C24AF6121CA56233447BF2611FB683DBCA7C9647B70D506FB8C5ACBC7A90CF0CACB127070A1C71D4E7C8C797124361AE924E9C7F64824501590301CFC7A1FF19387BFF7437DDAC6FB9977D63B7D0C860F4736021A27A8CA697131F5B26740B7BB6CB459A349053919474E7F7363C04139AE69CF50A1657051F0EDA25D78D35E4F42B1A72F62D68F8F0F1D3E6F16F0A96FFAB605C51FF0C65F4665C37633BC471E870174CDDE778B9289543FEA9E5BE25DE4E9997AB69514CCBF2315F568BBC5A44AF27626B6BBDD3FFC2BC7E5B5F297AFE0DF885B865');
INSERT INTO "payloads" VALUES(5,5,'83b9db40d8c9e715f1caf8ab0afa499cc5dabb231957e9ab58365cf3ffdecc40','2026-11-22T05:40:44.442Z',X'5809D5544D6FDB300CFD2B81AE7302DB71D2C1A71D1A741BD66148DBD330088ACC24C2F4E14AD49022C87F1FA5D89B4FFB38F694F089A2C8F71E7D66AA636D55964DC1020A8C81B54C0A2B416BE858C164F41EAC7C2178F3B425A0F74A42E0CA4A1D3BE0284EAC451FA160E85068CA6BDE2E9A9232737C4D600324634067C0F3F4EA4DC1764A6B650FAC3DB3BDF201B91506A8C41705089E6A68F11BFC286C08605353CEF4C2A69E28105DE721045E5178EB7C1F027A2170B69A9CD5D754A9300FD2019DA571D35BF4B77701A523B465EB9BAA9A6DEE08942E5AF429FFF3270AC10895A6EB736BEFE0244CAF6181103055383A9BAEBF5956B3F5ACAA97CD7ABD5AB10B3D73547DFF4A661CA7487DF7E2C580456E008F8ED422A300C99B1C316868DDC89F8D664772B52C1989524853E00AC1909BBE9EAF165B166C10F73E1E1263DE75516276425516EC87F04AA0723623043C4761310B569397C4894B3243B2275D0E7137BAAD2E176572DB080D866B16F52F0FD29D316BEAC931459C60D2E7C4C7D7126361AA926F5CBE158C4811BC1328683E0AC3F748A7F74F77F3EDE6967A3968B7139A47AB9E231191D823346F4E5AB68229230E64972B3579202F5352E69DF66D5C041BB5BE140383B4A203830F47E5B3EBA61C567FE4904E5F03870FEF3F6C1FFFC660FDBF0C26898635E4C99B496EC2F600D3D0C33EDA6E382371814B0FF4D3F1834152A72EEBF5BCAAE675FD58AEDAA66C9B25759A138DEBD45EFD4B66FA7469FAB80D45B3C03F013BFCB5E0');
INSERT INTO "payloads" VALUES(6,6,'7b1034d3686d5ad06e17d688389a7140e89a3fd9cbe415555b624a156efe1930','2026-11-22T05:40:44.442Z',X'5809D554C16EDB300CFD9540D73981ED38EEE0530F0DBA0DEB30A4EDA918044566126196E44AD49022C8BF8F52ECCEA7AD3BF694907CA2C8F79E7C62AA654D91E7AB8C7914183C6B58EFAC04EF95D9B38CC9E01C18F942F9F5E38612BD5354E5CAC82EB4C0511C59832E40C6D0A2E808577D5C543921537C01B021258347ABC1F1786D9EB1ADEABA784F73623BE53C722334508BEF0A101CF5E8C49FE41761BC071387B2BA1726CE4481685B47E3F282C21BEB7AEFD10981B3D5A4565EA052615AA405AAC57DE35DF4B7B71EA5A56CC3EAABA298AD6F29296D30E822FEDB570A410B15B7EBD368D77014BAEF6081E031763858138F7F5816B37A5694CBAAAE572B76A66B0EAAEFDFC98EE31671EE5EBC6830C835E0C1925AE4142079A323060D8D1DF933416F49AE86452711843405AE1034D9E9E974F1589DB141DCBB108D452E6B83C4E48482ACF04B38255059337AE339088349B092BC248E5C9219A23FE9B00FDBD16D65BEC8A3DBC6D460B86A51BE7A90CE8CA8A927478838C264CE898F2F2DC6C6D4259D38FFC8189122782B50D07E14FA9F81AA778FB7F3CDFA8666D977762B3A1E8C7A0E4444648FB2E9E5C4D79631A5C59EEC72A1262DE4640425DEE9BD8D0FC184AE3B67038357AF0CDE1F944BAE9B7258FC9543AABE070EEF3F7DDE3CFC8BC1F27F198C120DCF90476F46B929B70398860E76C1B4438DC4052E1DD04FCBF71A499D322FEB7951CCCBF2215F3555DE544B9A3401B56DD54EBD05193F5D1D7DDC86A649E0DFA724B683');
INSERT INTO "payloads" VALUES(7,7,'c0afaa02e457539f506b1485462b81f3270f12694d4843e9a9eaa290a2c8c05a','2026-11-22T05:40:44.442Z',X'5809D553C18ED33010FD95CA57B2559CB681E6045A564808A115821342D6D499B616B19DB5C7A8ABD5FE3B63A7110171E0CAA99DF1CBCC9B376F9E84E94527EBBAAD4424A0144527C6E035C668DC495442A710D0E947CEDF7DF9C48931187E55C6E921F5A8082EA2A390B012E40906C6C97AFD6ACFC8124F0021A7944E91BCC5A072DBBA1207330CB94FF7248E2644520E2C72897B8384816B0CF02BF91E5C8CE832296F4770991307D0F781E92AC9E15B1FC6182900D06AB7786B26A8365406E991DFF2BCB917FF1D7D24ED39DB89F6A594ABBB779CD43E390A19FFF1038768C1E4E9C642ED355EC08E03AE0923E50A67EFF2E72F3672D5AE64B3D9B6ED6E279EB9CDD98CE37F32E33C45E63DC2A34547CA229D3D6F8B9D82BCDEEC88EB0E9D9FF573C91E785D79F575CB10DE292A4368D94E5F9F268FED2B715DEE2D8C59B1E0FBA4A938413695F801C10019EF666F3C2470541626D94B70519ACD90FDC91FC77498DDB65FD7F522F3BBDFFE00FDC5915C18172C172E9E1CBBE8543CFCFCAD122C09A81E08783A0EE3F7C4AC6EDFDC338DD3E00F30A8E4CC436209B26E9C2D37233A96C05838B14F264DCA2441674C119C0F6DBE00978621B79ADDA3B2A49927E78E88CB30E031B9FEFAC6AC50E980FCD3AB9325AEDDD44D7B23E54DD37CAE77DDB6EEB61BA65480D6F7E668FE05992F6EE09BBC162DF47E028A2B533C');
INSERT INTO "payloads" VALUES(8,8,'408b7d3e88b12da2bfe77323ee2e0ec80d3731b975301e741f651ccbb5d170f7','2026-11-22T05:40:44.442Z',X'5809D5534D6FDB300CFD2B81AE7303DB8953C0A71D561418866118B6D330088ACC24C2F45589DA5A04FDEF23151B4D871D76DDC926F9443E928F67612631766D7BDB888C0A4B16A3882968C8D9F8A368842E2981D74FE4BFFBFA991C31198A4AE3B52D1348548F62C454A011185059C26DD6ED8680D5BCC445BB1ED8A54BC6E02049AEDA36626FACE532E3591C4CCA28BD7240193E194048F4C0AA17E77BE57306CF69828BCA332532D43425622B3B32DF851473C6A414AE86AB587F816A83B58F0928C6ED722DFA8D21A30EE41DC5EEB6EB5677F7E4D4A1784C8CFFF8814C70CA7073B1527B0B8FCA450B6B848C9CE1143C3F7FB3E956BB55D76FB6BBDD3088672A733231FE273D2E5D30EFA89E1C78940EF014685B2414A0ED5EEDD087657EBEB83DAD6B142C2482D04E411A04476AFA76AE12EBBB46CCCBBD37075CFD4A2AF2DC52988AC6AA876ED3889F2A198526F845210F4579AC6BA304A435A949122C527A9CCB7E915CBF1EDA2BCF6BD5FD01FA8B2E2931BC70E54AB39467DD5E55AA9EE7EF8DA0C128392954D42399F947B9B03ADAB05756166F1E0A4D8147571BA5AB1123F16C8471EA48FF97C1D4469266549D3A1DDB7206BE58CB951609499E2BD324DF01E0DA4C70287E9A63440AA44E409F491E1D52EEBEED77375D77D3F75FDA61DCB6E396CFB1025D98CCC1FC0B92CFCED261CE492BBDDF79A1549E');
INSERT INTO "payloads" VALUES(9,9,'39e53bd5c08b2fee5b7a4fcce75aa5d07e4fbec70b99ec8a8adbcf6120de891b','2026-11-22T05:40:44.691Z',X'5809ED58DF6FDB3610FE570CBDCE7164C74E623FADEBDA6D0F1B86267D6A0A8192289BA82CA914653B0DF2BFF73B52A47E262DBA62C0B0E625E6DDF1EE78BCFBEEA8072F973197DEE6C113B1B799FBFED48BAA52E57B2E03A2601D33C5834872FC03C1BBA9B2E964B198FC951F260B7F7139F1579BA5BF595E4C7EF2F1E74D3D51068A9D02914569558A030F0A2922916DBD4DC2D292D71AF7792C12F1952AB50FE54E1485DE0023A562AA2AB58FF3B95DC2BD174726148C4D5E576922D274CF3345E255A872C5D2809FC839082EFD59EDAFE3C1E3A7996697DB14B29207DA23180BA2BC54D0E9B81D4663F3097E63F709819EEDAE768A7594B2D2046339F5B46B3B96C5E9986B1DC6886B5DFE886B5D819E6B03E6886B47C98A62CCB50E63C4B52E7FC4B5AE40CFB501B3EBDA93E961188DB526710CA7674628BE470150B2799B0B54835EBBDC454115EC9EB232D873B5CBA9A45E4A1E0B3579C9648C54B5EC42E60781E2D4399E5569DAB04CF26367C40A556137B6499E5459CCE380EDF30A39DFCA465DE301CA32165BA1FDAA0B11852E756DC3FCC8BEAD48541071A950A811A1C050B5280216C79297250CCED78B993F5BCCAEE04EC3080E97E081B4E539A8117927EF417A9B2136F1E40695CCCB3E1FEEE60B12BA0127AAA4E459746FCABDB58EF2986BA15FDB52FC14210FB73C90D00CF65C573A55BBC6A79827AC4A71B29ED601BDA31D314F9220CBC9577D1C87937B9C9E6DC9109C8845A94F38122BD08B3CC3251809C80FCBBD0EA689120059A369CC53AEC1B7BE361EB2FBA0BE54CA1F02DD8849A5C3E3F97E98F8EBF9D5D93AB90ACF56CBCBE5D9359BFB67EBD56AC5C28BD8BF5C51BE8400472A42777D0F5E2264A9828CEDE92C2F620629E08AA3BC3AB17D91723296EF0B96D11D62512AC9B90AE658CD27B7BC54933739230B35836E91F608451B48E000D3A486D2984CDDF213A304F8240AACAEAEAFFC396D7832516A4E27458A5D9E912E1CD2471BC37EBE670225E8B198FD0C03E4FA0C97A7C04A72B90FD07CD21877F9EEFD23289CAEF5DD7B1D6FBD33C80B0434734D0B1D90AA04718E03755FC096A949730F655EC988EC1F8F47F21DF997F1D4E62B3F292E33741F2B66B64679568A6D466000E30F5E21A20F5551FB61411E5ED5CD195EFECB17F44F2EA47FB9CF5CC7F0EEC41741D486A741D1D72943EA5146D52DD034659A68D09D5D3BB16B07E896A071BCB5E8B687B1A60AE16EBFB3C3C580D136D6DD62AD0EA85DF3EEB89F90E636ADBAC4BA6E5F1DB8BC3FEEB8D41546231355F9C7CA00D78357492A8A9D5245B9B93BBF3B67859885628B92C6CC17F1197EDC9DEBC650821946F3C5C5DDF9617177AE131D34541704ACE21A3E38315AE4DA1EB5259BF3DEB7A9A0E2EC962B504950102847DAD5D120A29E63D13FE32A32A078B958AFA6DE8149C1D07869B0BDBC208AD962EAAECE24CDC5051A96C5633D1D4FBD3AC67F565B24192DD044CCB48C98B6A8144ADCA872D4F24345BFDFFE76F6E615F5AAAA88B0C60F03255EB1BB2FD163539BBB3432139CCC5D8BD01497C50386CBB001A7379FE844AEC7136FE1D49B59C626F080D1A8EF6FE9A93F72B1DDD1B9310A98767B14B1DAD1514C1BC6097756666965625E1899D9CA6CFA58217ABA632C5AD5AC5F121416E7B62E6D139AC6C531AE3BD918B377064C4A769A72F06F1D6A719024466CA4D74B8EB92CB3B9E446CFFA49E5D6753ED95B77F4FE7BA2C36892C09DA5CB1F894457A0775EC7EC4C32EEC4BAD6E9DD8503F3034DAEC66DD3C40C25D69DDC501271C218EA10A27F163DBD50F1EAE8500D688A922C2B59A40446240A1331D082695962BC2092515F30CC82AA9E7FDA456ED8B8BC1083700A176AA6BBC3506401D53A016256ED437AF86AFBB63D374692E6F5E89A368986F0B2766E301D37BBF1BE49F1B475A35EDDD2ADB3E6583511434022B6956461CA5B33493349428F29CEE65A6D0D3E4ECD68B0B070452E0CC0EFFA7A7DD505BFEB3551BE11FC6E7642D210D587BF0EBD0580966E20F0E6F73FDEDC62F7D702A03D2A1E3F04894DEEF719C3E8D82DBD6CFFAF0120DE00DAE506EA7E00A0FD88F303002DA634E0F3BF02C0F78F78B2C5F9314BF1E6AC11B57E693C787D84D6FC470C9475D0B0FE5EF3B0D3F8DCC4EB84E0826B8F6E80FE7ECE8CE87ECEAD117138884736BE567CC7105985CFB9626560DFBD999BCC7624DB5D5A5301409EFA7DF3C5CCFB8561A2BE65A7BF6B2A9A8E1DD68334C7AC4D8324CF40767A9B1704F57AF375EC4B5F85E80B9A955179D01A63F4D7E667BF44197F027A2A5788F4F8C7EBC7C7CF6D78D805');
INSERT INTO "payloads" VALUES(10,10,'4f9fe48337009b96b627f5878b81e58d8251555270c9db078637cce0462cdb40','2026-11-22T05:40:44.691Z',X'5809ED584B73DB460CFE2B1A5E2BCB122DC5964E4DD3F47168A7133BA738C359914B692714C92C977AC4E3FFDE0FFBA2F8B09349339DE934BE580B60012C16F880E54350C884CB60F510882458CDA6B37110D7952A765C4644998E8384291EC592E31F08C16D9D8F476138FAB3D88FC269F862345DACE6D3D5FC6AF4C3147FC1381055A4D83112799CD595D8F3A8942216F92658A52CABB8D5B82B12918A2F54A97DA8B6A22CF50618A9145375A57DBC762B78F7F2C08482ADD15FECB4E3B922C97AAD0AC5B2881FC92F08CDA713EBAAE7C1D9A7996697DFB466158FB4333014C545A5A0D3735B8CC6E613FCC6EE13021DDB6DED14E638639589C37C1C68D7B62C4FB221D75A8C01D7DAFC01D7DA021DD77ACC01D70E9295E5906B2DC6806B6DFE806B6D818E6B3D66DBB527D3C3301A6B4DE2184EC78C507C87DCA7640B56572804BDF6698B5A2A4D56463BAEB60555D32BC913A146AF984C90AA8E5DCA622F50973ABDF33ACB1A96C97BEC2C799E2092D825795AE7094F22B62B6AA4FC5932EAEA8E509089D808ED962D4194B8D4550DEB03FB36225551CCA54289C654FF7DD5A28C5892485E5530385B8693E9249C5CC39D8611ED5F8007D28617A0C6E49D3C81F436476892D12D6A98575D3EDC2D4212BA0527AEA5E4797CD291D0E064D77191702DF4F3B9143FC648C30D8F2434833DD3854EC5AE9129E129AB339CACA3B5476F6947C8D334CA0BF2551FC723E40EA7671B3204271251E9130EC40AF4B2C871094602F2FD6AB7C1345102146B1C4D78C635ECDA6BE36B768AECA552FA10DCC64C2A1D9E6019A6F172BD4C2FE6B37471B1B85ADE5CACAFE7E9C534E6533E9FCF66C99461C35A641A1EFCF53D04A990958A72B6A3B3BC4C480AB0E229AF8F6C57669C8C15BB92E5748758544A72AEA21956B3D11DAFD4E84DC1288F2D836E91F608451B48600FD3A486B2984CDDF123A304F8244AACAE6FAEA733DAF064A2584E2B45CA6D9193AEC562319DE96BE63B265081014BD88F3040AE4F7079D40CD242EE22B49D2CC15DBE7BFF080AA76B7DF75EC75BEF8C8A1201CD7DBB42EFA32A419C93489D4AD8322569EEA12A6A1993FDC3E140BE23FF729EB97CE547C5658EE6E3C4CCD6B8C82BB1C9A943C1F843508AF8435D5A3F1CC6C32BD3964378F92F5FD03FB990EEE53E731DFDBB139FC550179E06447FC918528F32CA7640D39381B7F4C37713B7F678EE081AC6CF16EDEE30D45321DC6E776EB6E831CE8DB5B738AB3D6ADBBC3FEE27A4B94BAB36D1D6EDEB3D97A7C3964B5D61342C51A7FD581BE07A086A4945B155AAAC56F797F797AC1493B5D8A0A431EDC57C821FF797BA315460AEE35978757FB90FEF2F75A28386F110024EB1850F0E06643CD9DAA3B6E4723EF83A15549CED72052A090A02E588AF0E34DA0611F5048BF699D4B101C517E172310EF64C0A965BCA1551CC16537736937470718186E5F098A66014A08DF11F35755C5AA089983919313DA3522871A3CA53AB0F35FD7EFBEBC59BD7D4ABEA32C61A3F0C9404E5F654A1C766A0E84CA36199E064E65B84A6F82CEE317C86F5389DF144ABB7D349107AF566947109DC6334EABB5B3AEA0F5C6CB6746E8C02A6DD1E44A2B67414D38671C2AD93993B9984974666B2309B3ED6889EEE18E15935EB370485C5BBAD4BDB84A6717188EB4F36C4EC9C0193929BA63CFC3B87CE3848122336D0EB2557B5CC5D2EF9C9D33EA6FCDAE693BB754FEF3E275A8C2609FC59DAFC8148B4053AE7F5CCD624E34FAC8B9A5E5C3830DFA359D911C13431434974273794541C31867A28E89E454F2F54BC3A3A54039AA224CB2B162B811189C2440CB4605A56182F8864D4970CB3A0B2F3CF79911B362E6F8D4138830B96E9EF702DF2886A9D0031AF776B7AF26AFBAE3D3746D23A4B31A5506BF64D9B44D7F0D23AD79B8E9BDD78DE6478D4FA51CFB674E7AC399625620848C5A6966C9DF1B399A49924A1C7146773ADAE061FC76634C09BEF19F0BBB959E2717C0E7E374BA27C25F8DD6E85A421AA0B7F2DFA19003ABA81C0DBDF7E7F7387DD5F0A80EEA878FB102436B9DF65F4A3E3B674B2FDBF0680780368971BA8FB0E80EE1BCE77007498D280CFFF0A00DF3FE2C99614873CC39BD322AA7D693C045D84D6FC470C943668587FAB79D86B7C6EE2F54270C1B7473F407F3B6706743FE7D680381CC4231B5F2BBE61889CC2E75C7132B0EFDFCC4D667B92EB2E675301409EFA7DF3C12CF88961A2BE63C7BF2C154DC70DEB515660D6A64192E7207BBD4D13A55E6FBE8E7DEEAB107D417332AA88CEC618FDB1F9D92F51C69F889ECA3522DDFF6EFDF8F837A1E9D4CA');
INSERT INTO "payloads" VALUES(11,11,'08b33c7ac3032ff5dd798747cabf522e4ef61a278e0b44e1691d071add6bc97c','2026-11-22T05:40:49.543Z',X'5809D5544D6FDB300CFD2B81AE73025B71B2D6A71D1A741BD66148DB5331088ACC24C22CC9D5C79022C87F1FA9D86B4EFB38F694907CA2C8F79E7C64BA654D559657050B51C61458C37AEF1484A0ED8E154C25EFC1AA17CCAF1ED798E8BDC6AAD05675A90511E58135D127285874517688ABAF667589C81C9F016C48A914A233E0055D5B166CA3BB8EEE698E6CAB7D88C24A03D8E29B86081E7B74F235F959DA10C0D250CEF4D2D24C18C8B6F538AEA830BC71BE0F217A29E3647151E367A8D2312FD202D6685FBA0BFFF62E44E530DBB0E5FBAA9AAC6E31A95CB2D113FEEB170CC1484DDBF579B40F7090A6EF60162144EAB077968EBF9B5793E5A4E2F37AB95C2CD809AFD9EBBE7F233B8E5BD0DCBD7C3160A33010F70ED542A700CA4B8E1834B46EE4CF26B341B91A464E42086A0A42473068A7A763F618BF2ED820EE5D2263A1CBDAA46276428556F829BD96513B3B7AE339491BB3601CBD240F42A119C89F7838A4CDE8365ECE4A72DB981A0C57CFF86F0FE2991175E9C911220FF03A6775E1E3738BB13176C9274EDF0B86A448D1CA28713F0CC38F84D5BBC7DBE97A7583B3EC3AB7919D48563F272482D8C36C7E39F4DA0AA68DDCA15DCED4E485BC2250E61DDFDBF8106CEABA537186CDF1DCC0E0FD5EFBECBA4B0E71F23F70487BBD010EEF3F7E5A3FFC8D41FEBF0C9244C33314E44D921B735B80CBD0C336D976A8A1B8209407FC69C5CE445487977C39ADAA29E70FE5A2A979535FE3A419685CABB7FA5F90F4E9EAF0E33634CD02FF02C792B698');
INSERT INTO "payloads" VALUES(12,12,'0aa8841b7c9a5cf12e2cfd5b7d4144bff74ae653089e2f0da4f0a29152c82b12','2026-11-22T05:40:49.543Z',X'5809D5944D6FDB300C86FF4AA0EB9CC0763EB6F9B443836EC33A0C697B1A06419199449825B91235A408FADF472A769BD33E8E3D25A2288A7CDF473E09D38AA62ACBF78588A83045D1883E780D311AB71785D0290470FA91E2EBFB0D05FA6068571AA7BBD4824475140D860485408FAAA3BCC5BBD9A2A4CCBC3E278821A453446F2148BEB62CC4D6741DDFD39CC4CE8488D2290B54E29B018440353AF512FCAC5C8CE0B8296F7BE5B8275AA8B60DD4AEAC6879E5431F2306A570B2BCD8ABCFA9DA601EA405DAE379F92EFADBFB88DA53B411ABB75535595F5350FBE43070FED72FB404AB0C4FD7E7D63EC051D9BE83194244AE70F08E8FBF995793D5A4AAE78BD56AB9144F74CDC1F4FD2B99719C82FBEED5A30587D2021E3CB945A400D9CB440C1E3A3FEAE792DD925D8D609228853C0569102CE1F4FD94199BD78518CCBD490C1651D6268D99848A50F8A5825168BC1BD97848CA61368C8E126652130CCC271D8E693BD25697B392691B4303708B59FDCC209D19B32E991C53D4115EFAAC2E383E97180B53957CE2E947214814255B858AE6A365FC9968F7E6FE7ABA595F512FFBCE6F552793330F898460F5289A5F0EBFB64218ABF684CB599A3C50D09C9475A7F7363E0497BAEEA918149C3F2B787B30215377A92175FE070D79AE57A0E1EDC74F9BBBBF2958FFAF826CD1F00C25B3C976536C0770B90CB04BAE1DF6C85C903A00FDB4726F91DCA9CB7A35ADAA695DDF95CB6651370B663D275ADF9A9DF9974CFE7475F4711B8A66837F03C32CB697');
INSERT INTO "payloads" VALUES(13,6,'5d5806f9f2613713d285c50855a41c2668bcb23f8fe0b6390e19164adb138348','2026-11-22T05:40:49.543Z',X'5809D5534D6FDB300CFD2B81AE73025BF928E6D30E0D0A0CEB3014EB6918044566126196E44AD49022E87F1FA9D84D376C3F60A7844FCFE423F97816B6136D53D7EB4A24D4989368C510838194AC3F884A981C2378F34CF8F6F18180215A7A55D69B3E77A0509F448B31432530A0EE8927570B5913B3C417821821931306075171D9BA123BDBF75CA73D8BBD8D0995D70E28C5170B089172F4FA0A7ED43E25F02C2AB8417BD64481EEBA48725543E16D88434A18B5C6D9FACD9BBC508DC5D24807F4C6FD722DFA3B84842610DA8ACD4DD3CCB677049A903D46E67FFE4421386DB9BBA148FB0027ED861E16080939C33178FEFCDDB2996D668D5CAE369BF55ABC5099A31D86FFA4C7A90BD63DE867071E95033C06DA16390568BDEC8871873E4CF3F3D9ED685DAD60271185760ACA2238B2D3B773F198BCA9C4B8DCFBCCC6229775D96071424356F8A9A3D568839FBCF194B5C7B230495ED22765C80CEC4FFA38E5DDABDBEA45CD6E9BA0DF0DF727EB2F9EA4D470D5D95C7D3C7A764A4C950BF2F2BD123414AD3A8D9AFAA330FDC8F47AFF78377FD8DE9296431F76BA57D9DBA74C83E0E9115A2E87AFAD12D6E903D9E5329AD250344C2A73A77B9B0EC1E7BEE77A9389144F96C512B607781B46D867DF8D6F240D9489403F9D3A38A4DCB2969B79D3CCA5FC5AAFDB55DDAE96A4A9105DE8ECDEFE8B29DBD5FB89C987D7D3698E498BBC5FB51654A6');
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
INSERT INTO "refunds" VALUES(1,6,'eu','7001','1.00','EUR','undecided',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'','','','2026-11-22T05:40:44.564Z','2026-11-22T05:40:49.930Z');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-22T05:40:44.119Z','2026-11-22T05:40:44.843Z','2026-11-22T05:40:44.843Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "api": 10}',0,394,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-22T05:40:44.874Z','2026-11-22T05:40:45.798Z','2026-11-22T05:40:45.798Z','{"inserted": 5, "failed": 1}','["1 pending order needs a person: woobc errors"]','{"eu": 1, "us": 2, "api": 11, "soap": 3}',4,394,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-22T05:40:48.761Z','2026-11-22T05:40:49.237Z','2026-11-22T05:40:49.237Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "api": 11, "soap": 8}',0,394,'jane');
INSERT INTO "runs" VALUES(4,'shop-update','cron','{}','2026-11-22T05:40:49.269Z','2026-11-22T05:40:49.518Z','2026-11-22T05:40:49.518Z','{"told": 4}','[]','{"eu": 8, "api": 4}',0,394,'jane');
INSERT INTO "runs" VALUES(5,'import-orders','cron','{}','2026-11-22T05:40:49.535Z','2026-11-22T05:40:49.641Z','2026-11-22T05:40:49.641Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "api": 6}',4,394,'jane');
INSERT INTO "runs" VALUES(6,'bc-insert','cron','{}','2026-11-22T05:40:49.671Z','2026-11-22T05:40:49.850Z','2026-11-22T05:40:49.850Z','{"gone": 1, "answer lost": 1}','["1 pending order needs a person: woobc errors"]','{"eu": 3, "api": 9, "soap": 4}',0,394,'jane');
INSERT INTO "runs" VALUES(7,'recheck-status','cron','{}','2026-11-22T05:40:49.900Z','2026-11-22T05:40:50.040Z','2026-11-22T05:40:50.040Z','{"unchanged": 5, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "api": 3}',0,394,'jane');
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
INSERT INTO "shipments" VALUES(1,1,'S-SHPT102002','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]','','','','2026-11-22T05:42:49.254Z','2026-11-22T05:40:49.422Z',1,'','','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]',NULL,'');
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:40079','http://127.0.0.1:40079','2026-11-22T05:40:44.285Z','2026-11-22T05:42:49.000Z','2026-11-22T05:40:49.537Z','3a392c86','release','2026-11-22T05:40:44.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-22T05:40:49.935Z',NULL,0,'','2026-11-22T05:40:44.125Z',NULL,'2026-11-22T05:40:44.285Z');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:37719/abc123','2026-11-22T05:40:44.691Z','2026-11-22T05:42:49.000Z','2026-11-22T05:40:49.608Z','323dd5ec','post','2026-11-22T05:40:44.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-22T05:40:50.025Z',NULL,0,'',NULL,NULL,'2026-11-22T05:40:44.691Z');
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
INSERT INTO "tellings" VALUES(1,'{"by":"sandbox-7024b05b07","sales_order":"S-ORD101001","shipments":[{"number":"S-SHPT102002"}]}','2026-11-22T05:40:49.430Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(2,'{"by":"sandbox-7024b05b07","sales_order":"S-ORD101002"}','2026-11-22T05:40:49.482Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(6,'{"by":"sandbox-7024b05b07","sales_order":"S-ORD101003"}','2026-11-22T05:40:49.509Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(7,'{"by":"sandbox-7024b05b07","sales_order":"S-ORD101004"}','2026-11-22T05:40:49.516Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','80ac28ccca2ffbd0155dc37975e444d98d56d0c721223f9398d332422be79317','2026-11-22T05:40:49.746Z',0,NULL,'');
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
        customer_name, email, external_document_number, nav_sales_order_number, posted_invoice_number, prepayment_invoice_number);
CREATE INDEX orders_to_watch ON orders (store, state, verified_date, date_created) WHERE verified_date IS NOT NULL;
CREATE INDEX orders_marked ON orders (failed, conflict, state, store, error_code, conflict_code, failed_at, conflict_since,
        next_attempt_at, last_seen, date_created) WHERE failed = 1 OR conflict = 1;
CREATE INDEX orders_held ON orders (hold, state, store, date_created) WHERE hold IS NOT NULL;
CREATE INDEX orders_with_code ON orders (error_code, id, failed, conflict, state, store, failed_at, next_attempt_at, last_seen)
        WHERE error_code IS NOT NULL;
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
