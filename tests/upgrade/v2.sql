BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-22 02:55:09.134624+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-22 02:55:09.220222+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-22T02:55:11.891Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-22T02:55:11.891Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-22T02:55:11.891Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-22T02:55:11.891Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-22T02:55:11.891Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-22T02:55:11.891Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-22T02:55:11.891Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-22T02:55:11.891Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-22T02:55:12.369Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-22T02:55:12.369Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-22T02:55:14.707Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-22T02:55:14.737Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-22T02:55:14.790Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-22T02:55:14.813Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-22T02:55:14.965Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-22T02:55:15.030Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-22T02:55:15.031Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-22T02:55:15.060Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-22T02:55:15.062Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-22T02:55:15.062Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-22T02:55:15.170Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-22T02:55:15.171Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-22T02:55:15.171Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-22T02:55:15.171Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-22T02:55:15.172Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-22T02:55:21.802Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-22T02:55:21.803Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-22T02:55:21.804Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-22T02:55:21.804Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-22T02:55:21.805Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-22T02:55:21.930Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-22T02:55:21.931Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-22T02:55:21.931Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-22T02:55:22.010Z',3,9,'posting started','verified','posting','','posting date 2026-11-22','');
INSERT INTO "activity" VALUES(35,'2026-11-22T02:55:22.029Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-22T02:55:22.318Z',4,1,'shop told','released','released','','S-ORD101001; shipment S-SHPT102002','');
INSERT INTO "activity" VALUES(37,'2026-11-22T02:55:22.335Z',4,2,'shop told','verified','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(38,'2026-11-22T02:55:22.350Z',4,6,'shop told','released','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(39,'2026-11-22T02:55:22.400Z',4,7,'shop told','released','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(40,'2026-11-22T02:55:22.632Z',5,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(41,'2026-11-22T02:55:22.632Z',5,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(42,'2026-11-22T02:55:22.637Z',5,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','');
INSERT INTO "activity" VALUES(43,'2026-11-22T02:55:23.108Z',6,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(44,'2026-11-22T02:55:23.235Z',6,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(45,'2026-11-22T02:55:23.264Z',6,12,'answer lost','inserting','unknown','','http://127.0.0.1:43299/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-22T02:55:14.737Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-22T02:55:14.813Z',NULL);
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
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:43299/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-22T02:55:09.233Z','','{}',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'914136388b','["AutoShoppingCartImport", {"order_number": "OrderNo", "line_no": "LineNo", "line_count": "LineCount", "store": "Store", "order_date": "OrderDate", "external_document_number": "ExternalDocumentNo", "customer_no": "CustomerNo", "email": "Email", "sell_to_name": "SellToName", "sell_to_company": "SellToCompany", "sell_to_address": "SellToAddress", "sell_to_address_2": "SellToAddress2", "sell_to_city": "SellToCity", "sell_to_county": "SellToCounty", "sell_to_post_code": "SellToPostCode", "sell_to_country": "SellToCountryCode", "sell_to_phone": "SellToPhoneNo", "ship_to_name": "ShipToName", "ship_to_company": "ShipToCompany", "ship_to_address": "ShipToAddress", "ship_to_address_2": "ShipToAddress2", "ship_to_city": "ShipToCity", "ship_to_county": "ShipToCounty", "ship_to_post_code": "ShipToPostCode", "ship_to_country": "ShipToCountryCode", "ship_to_phone": "ShipToPhoneNo", "line_type": "LineType", "item_no": "ItemNo", "variant": "VariantCode", "description": "Description", "quantity": "Quantity", "unit_price": "UnitPrice", "line_discount": "LineDiscountAmount", "line_amount": "LineAmount", "vat_amount": "VATAmount", "currency": "CurrencyCode", "payment_method": "PaymentMethodCode", "shipment_method": "ShipmentMethodCode", "prices_including_vat": "PricesIncludingVAT", "import_action": "ImportAction", "reserve": "Reserve", "customer_po": "CustomerPO", "customer_note": "CustomerNote", "sales_order_no": "SalesOrderNo", "completed": "Completed", "error_text": "ErrorText"}, 20]');
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
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:55:09.000Z','2026-11-22T02:57:22.000Z',NULL,'2026-11-22T02:55:22.540Z','processing','rule','2026-11-22T02:55:15.169Z','2026-11-22T02:55:21.802Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T02:55:15.030Z','48.40',NULL,0,'2026-11-22T02:55:21.802Z',NULL,NULL,'2026-11-22T02:55:11.865Z','2026-11-22T02:55:22.630Z','2026-11-22T02:57:22.000Z',NULL,0,'2026-11-22T02:55:11.865Z','f0c80f6ac520c240d5ca5d88df2f9e86d19198330c56faa18831d17e473a5954',1,1,'f0c80f6ac520c240d5ca5d88df2f9e86d19198330c56faa18831d17e473a5954','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:55:09.000Z','2026-11-22T02:57:22.000Z',NULL,'2026-11-22T02:55:23.574Z','on-hold','rule','2026-11-22T02:55:15.171Z','2026-11-22T02:55:21.803Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T02:55:15.031Z','48.40',NULL,0,'2026-11-22T02:55:21.803Z',NULL,NULL,'2026-11-22T02:55:11.865Z','2026-11-22T02:55:23.618Z','2026-11-22T02:57:23.000Z',NULL,0,'2026-11-22T02:55:11.865Z','6895c0cefc836139eb0e0406dd4dddc1f19eee507c26ed412fe6415458403858',2,2,'6895c0cefc836139eb0e0406dd4dddc1f19eee507c26ed412fe6415458403858','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:55:09.000Z','2026-11-22T02:55:09.000Z',NULL,'2026-11-22T02:55:23.574Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T02:55:11.865Z','2026-11-22T02:55:23.618Z','2026-11-22T02:57:23.000Z',NULL,0,NULL,'17c0d158f1f0e24ec6060d81a80ba2bf80ea9e5aa94ec5d113c6a94d32403b54',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:55:09.000Z','2026-11-22T02:55:09.000Z','2026-11-22T02:55:09.000Z','2026-11-22T02:55:22.540Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T02:55:11.865Z','2026-11-22T02:55:22.630Z','2026-11-22T02:55:11.000Z',NULL,0,NULL,'481e19211c87728349cc77349a17dc74ad93be22b7e580df66f14e5972f1ca0e',4,NULL,'','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:55:09.000Z','2026-11-22T02:55:09.000Z',NULL,'2026-11-22T02:55:23.574Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T02:55:11.865Z','2026-11-22T02:55:23.618Z','2026-11-22T02:57:23.000Z',NULL,0,NULL,'5cfd437b93b1ba0bc7882bf10d1adefa2c8efc51741e7002d43c185e398d90bd',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:55:09.000Z','2026-11-22T02:57:22.000Z',NULL,'2026-11-22T02:55:23.574Z','processing','rule','2026-11-22T02:55:15.171Z','2026-11-22T02:55:21.804Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 27", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T02:55:15.032Z','48.40',NULL,0,'2026-11-22T02:55:21.804Z',NULL,NULL,'2026-11-22T02:55:11.865Z','2026-11-22T02:55:23.618Z','2026-11-22T02:57:23.000Z',NULL,0,'2026-11-22T02:55:11.865Z','43ad414cf232a48e6d12035bc8387ae28e590201e89bfac56265e691fc839d2c',13,6,'8d381bee8d51a7f895250c981ad7c606044bfc1d89d9a9210d0558632a532429','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','2026-11-22T02:55:22.637Z','0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-22T02:55:09.000Z','2026-11-22T02:57:22.000Z',NULL,'2026-11-22T02:55:22.540Z','processing','rule','2026-11-22T02:55:15.171Z','2026-11-22T02:55:21.804Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-22T02:55:15.061Z','10.89',NULL,0,'2026-11-22T02:55:21.804Z',NULL,NULL,'2026-11-22T02:55:11.865Z','2026-11-22T02:55:22.630Z','2026-11-22T02:57:22.000Z',NULL,0,'2026-11-22T02:55:11.865Z','07f32066e14ef0c58e586a19b03332d7b71f8089b38ef62c4002ed3f5e461fc7',7,7,'07f32066e14ef0c58e586a19b03332d7b71f8089b38ef62c4002ed3f5e461fc7','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-22T02:55:09.000Z','2026-11-22T02:55:09.000Z',NULL,'2026-11-22T02:55:22.540Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-23T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-22T02:55:14.944Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T02:55:11.865Z','2026-11-22T02:55:22.630Z','2026-11-22T02:57:22.000Z',NULL,0,'2026-11-22T02:55:11.865Z','8bd82ba43c18ea1e263a9a767ea9d4f05ecc93fae7f5eab88248a92607434c67',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-22T02:55:09.000Z','2026-11-22T02:55:09.000Z',NULL,'2026-11-22T02:55:22.646Z','awaiting-fulfillment','rule','2026-11-22T02:55:15.172Z','2026-11-22T02:55:21.804Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T02:55:15.062Z','40.00',NULL,120,'2026-11-22T02:55:21.804Z','2026-11-22',NULL,'2026-11-22T02:55:12.358Z','2026-11-22T02:55:22.698Z','2026-11-22T02:57:22.000Z',NULL,0,'2026-11-22T02:55:12.358Z','cfe350fd1894c697bececc26a33a0ca4d084d1bc87e25da3c3a6178c87abb7c7',9,9,'cfe350fd1894c697bececc26a33a0ca4d084d1bc87e25da3c3a6178c87abb7c7','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0',NULL,'2026-11-22T02:55:22.028Z','staging');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-22T02:55:09.000Z','2026-11-22T02:55:09.000Z',NULL,'2026-11-22T02:55:23.675Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T02:55:12.358Z','2026-11-22T02:55:23.706Z','2026-11-22T02:57:23.000Z',NULL,0,NULL,'c7e026a0b4ac8cad6e0603482199a8fb15af38da770af75f95824b7125581f5e',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:57:22.000Z','2026-11-22T02:57:22.000Z',NULL,'2026-11-22T02:55:23.061Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T02:55:22.630Z','2026-11-22T02:55:23.107Z','2026-11-22T02:57:22.000Z',NULL,0,'2026-11-22T02:55:22.630Z','fdb062f6aee3beb05bc1f24e706308b06de59016610eb915a6ec82f90d3b5a9c',11,NULL,'','{"29":"MUG-RED","30":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T02:57:22.000Z','2026-11-22T02:57:22.000Z',NULL,'2026-11-22T02:55:23.027Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T02:55:23.235Z','48.40','2026-11-22T03:12:23.263Z',120,NULL,NULL,NULL,'2026-11-22T02:55:22.630Z','2026-11-22T02:55:23.107Z','2026-11-22T02:57:23.000Z',NULL,0,'2026-11-22T02:55:22.630Z','9c1aae222c450a23e3bdbea0a70a8e5e2b6eb1ddb44d6a6090ec78156ea8ec2e',12,12,'9c1aae222c450a23e3bdbea0a70a8e5e2b6eb1ddb44d6a6090ec78156ea8ec2e','{"32":"MUG-RED","33":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0',NULL,NULL,'staging');
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
    eu 1007: The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-22T02:55:15.210Z','waiting','2026-11-22T02:55:23.787Z');
INSERT INTO "outgoing_notices" VALUES(2,0,'news','woobc sandbox: import-orders','CHANGED_IN_STORE: eu 1005. The order was changed in the store after it was sent. Change the sales order in Business Central to match, then `woobc orders resolve 1005 --reason …`.','2026-11-22T02:55:22.749Z','waiting','2026-11-22T02:55:23.787Z');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'2f4095b4b8e18493010cdab49a86d1c317b178de3218b7ca14dd2e6bfb4eb8f8','2026-11-22T02:55:11.286Z',X'5809D554CB6EDB3010FC1583D7CA86A4D84EAB530F31D2164D5138C9A928089A5ADB444552E1A37060F8DF3BA4A5D6BDF471CC49DADDD1727766A823532D6BAAB22C0BE68308D1B386F5CE4AF25E991D2B988CCE9191CFC8AF1ED748F44EA1CA95915D6C890771604D70910A166C101D70F3D7B37909648ECF0036A464F4C16A723C1D7B5DB08DEABA744E73645BE57CE04668428BCF8A0239F4E8C4AFE40761BC279386B2BA1726CD8440B4ADC3B8BC4278635DEF7D704284C9E2A2569FA15285BC484BA8A57DD35978EDAD0FD222DBB0E575554D56B7484A1B4D7009FFE92342D242A5EDFA3CDA5B3A08DD77340BE443EAB0B7267DFEEAAA9A2C27557D355F2E170B76C2317BD5F72F64C7718B34772F9E3599C03585BD855A700A41DEE48841436347FE4CD41BC8D5B0E42440A029711548C34E5F8E678F156CD0F62E265FC1646D94211BA182FBBE0BA74450D6E40C124F519890F5AA612571E0125E48F6C4C73E6E46B3D5E52C1F39A606BFCD67F54F0BE29B117569C911220EF4DB9863E7A13E3646979C397D2D183811BC1541603D84FE5B44F5EEF176BA5EDD60BC5D6737A2E3D1A8A7081E127979635C9C74D90AA6B4D8E1F5CC4C5EC8C904CAB4E3BA8DF7C0C4AE3B156718581808BCDF2B973D774961F5470A517D0914DEBF7BBF7EF81B81F5FF1298141A2E214FCE4C6A23B725BA0C1D6DA369871AB4252E1DE1D1F29D0E10A72EEBE5B4AAA675FD50D6CD62D1946F3069066ADBAAADFA1764FA7175F8B50D4DB3BE3F00ADE1B61E');
INSERT INTO "payloads" VALUES(2,2,'1c0065027a33902e5bb2777242d2eebfcd5b9332679a3f8146cd25a2db78f032','2026-11-22T02:55:11.286Z',X'5809D5544D6FDB300CFD2B81AE7302DB8DD3CDA71D1A741BD66148DB5331088ACC24C2F4E14AD49022C87F1FA5D86D4E5B7BEC29E1134591EF3DFAC054C7DAAA2CAB82051418036B99B3D39DD31D2B988CDE83954F042EEF5704F45E49085C59A963071CC59EB5E823140C1D0A4D79F38FB3794999393E25B0019231A033E0797AF3B2606BA5B5B25BD61ED846F980DC0A0354E2A702044F35B47801BF091B02D8D49433BDB0A9270A44D779088157145E39DF87805E089C346767F529552ACC8374406769D8F416FDED5D40E9086DD9E2B2AA26CB6B02A58B167DCAFFF19D423042A5E9FADCDA67D80BD36B9821044C1576CEA6EB1F2EAAC96252D517F3C5A269D8919ED9A9BE7F27338E53A4BE7BF164C02237803B476A914D80E44D8E1834B46EE4CF46B326B95A966C4429A429708560C84B0F876CB079C1066D6FE23611E65D172566235465C1FE08AF042A673342C0631416B35E355949ECB9242F246FD2E510D7A3D9EA725626B38DD0E0B7F9AC7EB620DD19B3CE2D39A6883DBCB4494B30561ECEC7C2542523C75F05234E04EF040A1A8FC2F03BD2E9CDFDF574B5BCA25EB6DAAD85E6D1AAC7483C24F208CD8B9336AD60CA882DB9E5C44C1EC8CB949469A7751BF7C046AD8FC529AD7926F076A77CF6DC3985D4F83F284C63BD030A6FBF7C5DDDFD8FC0FAAD0426858625E4C999496DC23600E7A1874DB4DD7046DA02971EE8A7E35B83244E5DD68B69554DEBFAAEACDBA669CB4FD4694E34AE531BF59ACCF4E1D2F4691B8A667DFF024DF8B49A');
INSERT INTO "payloads" VALUES(3,3,'bf8abfcb82aa6e5db009e489eb16593c1260bcf1c579693be09528f5315d73dd','2026-11-22T02:55:11.286Z',X'5809D5544D6FDB300CFD2B81AE7302DB4DD2CEA71D1A741BD66148DBD330088ACC24C22CC995A82145D0FF3E52B1DB9CF671EC2921F54491EF3DFA284C2B9AAA2CEB42445498A268440FAE356E270AA15308E0F41325570F6B4AF4C16888D238DDA51624AA8368302428047A541DE1E657B37949C81C9F006248E914D15B0892DFBC2CC4C6741DBFD31CC5D68488D2290B54E29B018440353AF59AFCAC5C8CE0B8296F7BE5B8270A54DB06885156145EFBD0C78841299C2CCECEEA13541BCC83B440673C2CBF457F7B1F517BCA366279595593D50D25B54F0E03E3BF7EA110AC323C5D9F5BFB000765FB0E660811B9C2DE3BBEFEEEA29A2C27557D315F2E170BF14CCFEC4DDFBF9119C729B8EF5E3D5970282DE0DE935A64132079D9118386CE8FFCB96437245723D84604214D411A044B5EFA7ECC0623B1076D6F13FBAA0FBE4D1AB311AAB210BF54300A8D77394389C7A41C66BD6AB2923A484D5E606FD2E59836A3D9EA7256B2D9C6D4E0B7F9AC7EB120DD1951E7961C21EA00AF6D5667363E95180B53957CE3F947218813255B858AC6A330FE4C747AFB70335DAFAEA9975DE737AA93C999C7443C307994CD8BC39B560863D58EDC7262260F14348332EDB46EE31EB8D475CFC50976F542E0DDDE84ECB9730AA9F13F50C863BD010AEF3E7E5ADFFF8DC0FA7F096485862594EC4C569B725B80F330C036B97638236D41EA00F4D3CA9D4512A72EEBE5B4AAA6757D5FD6CD62D194EFA9D30CB4BE355BF32F48FE7075F4691B8A667D7F037F08B4D6');
INSERT INTO "payloads" VALUES(4,4,'212c2a77c393e43166ffb7fbda8cb45da4fa731212f6b39701c2f524b3e10127','2026-11-22T02:55:11.286Z',X'5809D5544D6FDB300CFD2B81AE7302DBF9E8E6D30E0DBA0DEB30A4EDA9180446661261B6E44AD490A2C87F1FA5D8994FDD76EC29E1E313453E3EF945E85A54459ECF33E1092878510965DBAE41C25A644205E7D0A86786D70F1B063AA7157AA98D6A428D92E0282A7201334196A061DEE2FD6C913333C56782E821153CD9169D8CB75E6562AB9B469BBDA85EC44E3B4FD2408B5CE2BBE6EB1DD768E00FF8058CF7686253DC2098D8130750D70EBD970587D7D675DE9303A0C972942BCF54A5290D5223E7E2B8F12EFEDB594FCA325A89D555514CD6370C2A1B0CB9C8FFF695436C41C7E9BAD4DA473C42146946E829563858138FBF9B1793D5A428E78BD56AB91427BEE6A0BBEE8DCC384C11FBEEE0B94543B2453A58DE161B0579BDD111FD0E8D1DF433A1DDF2BA2A118DC414DE294A4DD8B29B1E5F7A8B65A25FEE6DD847C59CAD83A2E48422CFC42F701A485B9310069E02184A0B2BD94B70948ACD10EDC9877DD80E6E2BF3591EDD3640BDE116B3F2E2413E33B0C69E1C2870C4519F231F9F4B0C85B94A3A71FA91091605640D043C1F87FE67E0ECEDC3CD74B3BEE65EF68DDD422383D14F818588EA319A5E4E7C6C99D02DECD92E6769D2404E4552D29DDFDBF0104C689A53D62B585C14BC3B68975C37D690D3AF68C8D9B7A0E1DDA7CF9BFBBF2958FEAF827145FD3394D19B71DD8CED10C7A1C35D30759FE3E5A2540EF9A796FB96783B655EAEA645312DCBFBBCAC96CB2AFFC09D26626B6BBDD3FFC2BC7C5B5F297AFA0DFB29B874');
INSERT INTO "payloads" VALUES(5,5,'0a283f883b1f24d869209cdf8732c77f3f5e8d2b286fadb2b9fba1277e8da0dd','2026-11-22T02:55:11.286Z',X'5809D5544D6FDB300CFD2B81AE7302DBF9E8E6D30E0DBA0DEB30A4EDA9180446661261B2E44AD49022E87F1FA5D85B4EFB38F694F089A2C8F71E7D12BA154D55968B4204028A4134428155680CB6A2102A7A8F563D33BC7ED830D07BAD30486D95892D4A82A368C8472C043902C3798BB7B345C999393E278801523190EBD0CBF4EA5521B6DA186DF7A239899DF681A4850EB9C4578D849E6B18F80D7E021B02DAD494EB7AB0A9270EA06D3D86202B0EAF9DEF43200F4093E5C5597D4E559AF2202DF2591A37BDC57F7B174839461BB1BAAAAAC9FA8641E5A2259FF2BF7CE6103BD069BA3EB7F61E8FD0F506678481528583B3E9FA9B7935594DAA7ABE58AD964BF1C2CF1C74DFBF9219C72952DF3D3C776849764807C76AB15190E54D8E1834B46EE4CFC66ECB7235221989535853949AB063373D9ECE169B176210F736EE1363DEB5515176425516E207780DA49DCD08034F112C65C16AF6121CA56233247BF2E510B7A3DBEA725626B78DD060B8C5ACFEE541BE33665D7A724C81235EF479E1E37389B13057C9375EBE15824901D90201CFC761F81EF9F4F6E166BA595F732F7BE3B66064B4FA293211893D46F3E6A4652B84EE60CF7639539307F22A2565DE79DFC645B0D19897626090577460F0EEA07D76DD2587D51F39E4D3D7C0E1DD878F9BFBBF3158FF2F8349A2610D65F266929BB11DE265E871176D3B9CB1B8289547FE69E5BE2356A72EEBD5B4AAA6757D5FD6CD72D994EFB8D39CD8B956EFF4BF64A64F97E18FDB50340BFC133DEAB5EA');
INSERT INTO "payloads" VALUES(6,6,'08b3ddb5fe8f245ccb57c863a031df4cec91b7aa905b520e169846b6008c9f8f','2026-11-22T02:55:11.286Z',X'5809D5544D6FDB300CFD2B81AE7302DB8DDDCDA71D1A741BD66148DBD330088ACC24C22CC995A8214590FF3E4AB63B9FF671EC2921F94491EF3DF9CC54CB9A22CFAB8C7914183C6B58EFAC04EF9539B08CC9E01C18F94CF9CDE39612BD5354E5CAC82EB4C0519C58832E40C6D0A2E808B77EBB5AE7844CF10060634A068F5683E3F1DA3C633BD575F19EE6CCF6CA79E44668A0165F152038EAD189DFC94FC2780F260E65752F4C9C8902D1B68EC6E5058537D6F5DEA3130217D5AC560E50A9302DD202D5E2BEF12EFADB5B8FD252B661F575512C36B7949436187411FFE53385A0858ADBF569B4F77012BAEF6085E03176385A138FBFB92A16F5A228AFD6755D55EC42D71C55DFBF921DA72DE2DCBD78D660906BC0A325B5C82940F246478C1A1A3BF16782DE915C0D8B4E2208690A5C2168B2D3B7F3E0B13A63A3B877211A8B5CD60689C9090559E1A7704AA0B266F2C653100693602579499CB82433447FD2611F7693DBCA7C9547B74DA9D170EB55F9E2413A33A1E69E9C20E204B339673E1E5A4C8DA94B3A71F99E312245F056A0A0FD28F43F0255EF1E6F97DBCD0DCD72E8EC4E743C18F5148888C81E65D3CB89AF2D634A8B03D965A0262DE4640425DEE9BD4D0FC184AEBB642383D72F0CDE1F954BAE9B7358FC9143AABE060EEF3F7CDC3EFC8DC1F27F198C128DCF90476F46B929B70798870EF6C1B4638DC4052E1DD04FCB0F1A499D322FEB65512CCBF2212F9BAA6AF2773469026ADBAABDFA1764FC7475F4711B9B26817F01A912B68D');
INSERT INTO "payloads" VALUES(7,7,'6a379a4b40db2114656c199e6b56afa6fdaeace3ff74390d5c054bedb27e412f','2026-11-22T02:55:11.286Z',X'5809D553C16EDB300CFD9540D7B981E52EDEE25387AE18300C43316CA7A1101899498459922B51438AA0FF3E4A8E316FD861D79E1252CFE4E3E3E359985E74B2AEDB4A44024A5174620C5E638CC61D4425740A019D7EE2FCDDB72F9C1883E157659C1E528F8AE0243A0A092B419E60609CACD76FB78C2CF10410724AE914C95B0C2AB7AD2BB133C390FB7467B13721927260914BDC1B240C5C6380DFC98FE062449749793B82CB9C3880BE0F4C57490EDFFB30C6480180569BC55B3341B5A132488FFC96E7CDBDF8EFE82369CFD94EB46FA45CDD7DE0A4F6C951C8F8CF9F38440B264F37166A3778023B0EB8268C942B1CBDCB9FBFBA96AB76259BEBD76DBBD988676E7334E3F842669CA7C8BC4778B2E84859A4A3E76DB15390D79B1D71D9A1F3B37E2ED91DAF2BAFBE6E19C23B4565082DDBE9FB79F2D8B61297E5DEC298150BBE4F9A8A136453899F100C90F16EF6C6630247656192BD0427A5D90CD99FFC714CBBD96DDB755D2F327FFAED2FD03F1CC98571C172E1E2C9B18B4EC5C3CF0F95604940F540C0D371187F246675FBEE9E691C06BF834125671E134B9075E36CB919D1B104C6C2817D32695226093A638AE07C68F305B8340CB9D5EC1E9525CD3C39B7475C8601F7C9F5973766854A07E49F5E1D2C71EDA66EDA2B29AF9AE66BDD749B4D57E7E32C40EB7BB337FF83CC1737F04D5E8A167ABF008C195346');
INSERT INTO "payloads" VALUES(8,8,'ed9c3a18a216ffbdd0d406ba18e8ce0c1e28efa51def9157f6042c2d7b189754','2026-11-22T02:55:11.286Z',X'5809D5534D8FD3400CFD2BD55CC956494ABA22270EAC5642082104278446EEC46D47643E76C603BB5AED7FC79E36DA2EE2C09553E2678FFD6C3F3F2A3BA9B16BDBEB4665022A598D2AA6603067EB0FAA51A6A484DE3C307EF3F533033159F66AEBCD5C26D404F76AA454B0511408668EDBACDB0D0756F3E457ED7A10C8944CC161D252B56DD4CECEB394191FD5DEA64CDA8343CEF0C92261E207333C83EFC1E78C5ED20417C10B2536609A12B3D51D9BEF428A395302A0D570E1EB4FA1C652ED6342F649BB528B7F63C86402A3A3DA5E77DDEAE69641138AA724F11F3FB0890EAC34172BB5B7780F2ECEB826CC24198EC1CBF3579B6EB55D75FDE6F5763B0CEA89CB1C6D8CFF498F4B17C23BC283434FDA211D036F8B8582BCDD8B1DFAB0CCCF17B7E3758D4A84C421BC53D496D0B19ABE3D5689F55DA3CECBBDB57B5AFD4A10656E294CC550D543B769D44F4816C806BF28E4AE80A7BA364EC05AD386252122E5C7B9EC16C9F5EBA1BD405EAAEE8FA0BFE89213E33357A97496F259B717952AF2F4BD513C18D01310708F6CE61FE5C4EA30871DCCBA787B57780A32BADA285F8D1A9967A3AC8303FF9F06531B4946A2EAD4F9D89633F0659EA5D222212D73159A8CED112FCD84FBE2A7B38F49A13609F933E98323CEDDB7FDF6AAEBAEFAFE4BDB8FC330B66F98540D7461B27BFB2F917276331FE63969A5F71B7B8F54A8');
INSERT INTO "payloads" VALUES(9,9,'52c95b5d9f9be85d5349dd464d8c0b8480957ffe05d132a156cfd09329ea8d96','2026-11-22T02:55:12.148Z',X'5809ED58DD73DB360CFF577C7A9DE3C84A9CC47E5AD7B5DB1EB6DB35E953D3D3D11265F32A4B2A45F9A3B9FCEFFD8114A9CFA4BDAEB7BBDD9A979800088020F003A8072F973197DEEAC113B1B79AFBFED48BAA52E53B2E43A2601D33C5C34872FC03C1BBADB2E92408267FE5FB49E00757133F582D162B7F39F9C9C79F37F544192A760C4516A55529F63C2CA48844B6F156094B4B5E6BDCE5B148C457AAD43E945B51147A038C948AA9AAD43ECEE77609F75E1C98503036795DA58948D31DCF1489576B952B9686FC48CE41F0D29FD5FE3A1E3C7E9A6976B94D6B56F2507B04636194970A3A1DB7C3686C3EC16FEC3E21D0B3DDD54EB18E52569A605C4E3DEDDA9665713AE65A8731E25A973FE25A57A0E7DA8039E2DA41B2A21873ADC31871ADCB1F71AD2BD0736DC0ECBAF6647A184663AD491CC3E999118AEF5000946CDEEA02D5A0D72E775150053B5156863BAEB63995D44BC963A1262F998C91AA965DC87C2F509C3AC7B32A4D1B96497EEC8C58A12AECC636C9932A8B791CB25D5E21E75BD9A86B3C4459C66223B45F7521A2D0A5AE6D981FD9B711890A232E150A35221418AA1645C8E258F2B284C1F93298F9B360760D771A46B8BF020FA40DCF418DC83B7902E96D86D8C4935B54322FFB7CB89B0724740B4E5449C9B3E864CABDB58EF2986BA15FDB52FC18210F373C94D00CF65C573A55BBC6A79827AC4A71B29ED601BDA31D314F9230CBC9577D1C87933B9C9E6DC8109C8845A94F38122BD08B3CC3251809C80FCBBD0EA689120059A369CC53AEC1B7BE36BE66A7B0BE54CA1F02DD8849A5C3E3F9FE3AF197F3EBB36572BD3E5B5C5E5D9EDDB0B97FB65C2C166C7D11FB570BCA9735C0918AD05DDF83970859AA30633B3ACB8B98410AB8E228AF8E6C57A49C8CE5BB8265748758944A72AEC23956F3C91D2FD5E44DCEC842CDA05BA43D42D10612D8C334A9A134265377FCC828013E8902ABEB9B6B7F4E1B9E4C949AD34991629B67A40B87F4D1C6B09FEF9840097A2C663FC300B93EC3E529B0925CEE42349F34C65DBE7BFF080AA76B7DF75EC75BEF0CF30201CD5CD34207A42A419CE3509D0AD8323569EEA1CC2B1991FDC3E140BE23FF329EDA7CE547C56586EE63C5CCD628CF4AB1C9080C60FCC12B44F4A12A6A3F2CC8C3ABBA39C3CB7FF982FEC985F42FF799EB18DE9DF82288DAF03428FA3A65483DCAA8BA059AA64C130DBAB36B2776ED00DD12348EB716DDF630D65421DCED7776B81830DAC6BA5BACD501B56BDE1DF713D2DCA6559758D7EDAB3D97A7C3964B5D61343251957FAC0C703D7895A4A2D82A5594ABFBF3FB735688D95A6C50D298F9223EC38FFB73DD184A30D7D13CB8B83FDF07F7E73AD141437541C02AAEE18313A345AEED515BB239EF7D9B0A2ACE6EB9029504058172A45D1D0D22EA3916FD33AE22038A57C17231F5F64C0A86C64B83EDD50551CC1653777526692E2ED0B02C1EEBE978EAD531FEB3DA20C968812662A665C4B445A550E24695A3961F2AFAFDF6B7B337AFA857554584357E1828F18AEDA9448F4D6DEED2C84C7032772D42535C160F182EC3069CDE7CA213B91E4FBCC0A937B38C4DE001A351DFDFD2537FE062B3A573631430EDF62062B5A5A398368C136EADCCA59589796164660BB3E96385E8E98E11B4AA59BF24282CCE6D5DDA26348D8B635C77B23166EF0C9894EC34E5E0DF3AD4E220498CD848AF971C73596673C98D9EF593CAADEB7CB2B7EEE8FDF74487D124813B4B973F1289AE40EFBC8ED99964DC8975ADD3BB0B07E67B9A5C8DDBA689194AAC3BB9A124E28831D42144FF2C7A7AA1E2D5D1A11AD014255956B248098C48142662A005D3B2C4784124A3BE609805553DFFB48BDCB071796B0CC2295CA899EE0ED7220BA9D60910B36AB7A687AFB66FDB736324695E8FAE6993E81A5ED6CE0DA6E36637DE37299EB66ED4AB5BBA75D61CAB26620848C4A6926C9DF2D64CD24C92D0638AB3B9565B838F53331A0416AEC88501F8DDDC2CAFBBE077B324CA3782DFED56481AA2FAF0D7A1B700D0D20D04DEFEFEC79B3BECFE5A00B447C5E38720B1C9FD3E63181DBBA597EDFF3500C41B40BBDC40DD0F00B41F717E00A0C594067CFE5700F8FE114FB6383F6429DE9C35A2D62F8D07AF8FD09AFF8881B20E1AD6DF6B1E761A9F9B789D105C70EDD10DD0DFCF9911DDCFB935220E07F1C8C6D78AEF1822ABF03957AC0CECBB377393D98E64BB4B6B2A00C853BF6FBE9879BF304CD477ECF8774D45D3B1C37A98E698B56990E419C84E6FF382A05E6FBE8E7DE9AB107D41B3322A0F5B638CFEDAFCEC9728E34F484FE50A911EFF78FDF8F8195570D80F');
INSERT INTO "payloads" VALUES(10,10,'5e363b757740e513855f4b543ac244dee527976c5975814b626c94d38b7c732a','2026-11-22T02:55:12.148Z',X'5809ED584B73DB460CFE2B1A5E2BCB122DC5964E4DD3F47168A7133BA738C359914B692714C92C977AC4E3FFDE0FFBA2F8B09349339DE934BE580B60012C16F880E54350C884CB60F510882458CDA6B37110D7952A765C4644998E8384291EC592E31F08C16D9D8F476138FAB3D88FC269F862340D578BC56ABA1CFD30C55F300E441529768C441E677525F63C2AA58845BE095629CB2A6E35EE8A44A4E20B556A1FAAAD284BBD01462AC5545D691FAFDD0ADEBD3C30A1606BF4173BED78AE48B25EAB42B12CE247F20B42F3E9C4BAEA7970F669A6D9E537AD59C523ED0C0C45715129E8F4DC16A3B1F904BFB1FB8440C7765B3B8539CE5865E2301F07DAB52DCB936CC8B51663C0B5367FC0B5B640C7B51E73C0B583646539E45A8B31E05A9B3FE05A5BA0E35A8FD976EDC9F4308CC65A933886D3312314DF21F729D982D5150A41AF7DDAA2964A9395D18EAB6D41D5F44AF244A8D12B2613A4AA6397B2D80BD4A54EEFBCCEB28665F21E3B4B9E27882476499ED679C29388ED8A1A297F968CBABA231464223642BB654B10252E7555C3FAC0BE8D48551473A950A231D57F5FB5282396249257150CCE96E1643A0927D770A76144FB17E081B4E105A83179274F20BDCD119A64748B1AE655970F778B90846EC1896B29791E9F74243438D9755C245C0BFD7C2EC58F31D270C32309CD60CF74A153B16B644A78CAEA0C27EB68EDD15BDA11F2348DF2827CD5C7F108B9C3E9D9860CC1894454FA8403B102BD2C725C8291807CBFDA6D304D9400C51A47139E710DBBF6DAF89A9D227BA9943E04B731934A8727588669BC5C2FD38BF92C5D5C2CAE963717EBEB797A318DF994CFE7B3593265D8B0169986077F7D0F412A64A5A29CEDE82C2F139202AC78CAEB23DB95192763C5AE6439DD211695929CAB6886D56C74C72B357A5330CA63CBA05BA43D42D10612D8C334A9A12C265377FCC828013E8912ABEB9BEBE98C363C992896D34A91725BE4A46BB1584C67FA9AF98E095460C012F6230C90EB135C1E3583B490BB086D274B7097EFDE3F82C2E95ADFBDD7F1D63BA3A2444073DFAED0FBA84A10E72452A712B64C499A7BA88A5AC664FF703890EFC8BF9C672E5FF9517199A3F93831B3352EF24A6C72EA5030FE109422FE5097D60F87F1F0CAB4E5105EFECB17F44F2EA47BB9CF5C47FFEEC46731D485A701D15F3286D4A38CB21DD0F464E02DFDF0DDC4AD3D9E3B8286F1B345BB3B0CF55408B7DB9D9B2D7A8C7363ED2DCE6A8FDA36EF8FFB0969EED2AA4DB475FB7ACFE5E9B0E55257180D4BD4693FD606B81E825A52516C952AABD5FDE5FD252BC5642D3628694C7B319FE0C7FDA56E0C1598EB78165EDD5FEEC3FB4B9DE8A0613C8480536CE1838301194FB6F6A82DB99C0FBE4E051567BB5C814A82824039E2AB038DB641443DC1A27D26756C40F145B85C8C833D9382E596724514B3C5D49DCD241D5C5CA061393CA62918056863FC474D1D97166822664E464CCFA8144ADCA8F2D4EA434DBFDFFE7AF1E635F5AABA8CB1C60F032541B93D55E8B119283AD36858263899F916A1293E8B7B0C9F613D4E673CD1EAED7412845EBD19655C02F7188DFAEE968EFA03179B2D9D1BA38069B70791A82D1DC5B4619C70EB64E64E26E1A591992CCCA68F35A2A73B467856CDFA0D4161F16EEBD236A1695C1CE2FA930D313B67C0A4E4A6290FFFCEA1330E92C4880DF47AC9552D73974B7EF2B48F29BFB6F9E46EDDD3BBCF8916A349027F96367F20126D81CE793DB335C9F813EBA2A617170ECCF768567644304DCC5012DDC90D2515478CA11E0ABA67D1D30B15AF8E0ED580A628C9F28AC54A6044A23011032D989615C60B2219F525C32CA8ECFC735EE4868DCB5B6310CEE08265FA3B5C8B3CA25A2740CCEBDD9A9EBCDABE6BCF8D91B4CE524C29D49A7DD326D135BCB4CEF5A6E366379E37191EB57ED4B32DDD396B8E6589180252B1A9255B67FC6C26692649E831C5D95CABABC1C7B1190DF0E67B06FC6E6E96781C9F83DFCD92285F097EB75B216988EAC25F8B7E06808E6E20F0F6B7DFDFDC61F79702A03B2ADE3E04894DEE7719FDE8B82D9D6CFFAF0120DE00DAE506EABE03A0FB86F31D001DA634E0F3BF02C0F78F78B225C521CFF0E6B4886A5F1A0F4117A135FF1103A50D1AD6DF6A1EF61A9F9B78BD105CF0EDD10FD0DFCE9901DDCFB935200E07F1C8C6D78A6F1822A7F039579C0CECFB377393D99EE4BACBD9540090A77EDF7C300B7E6298A8EFD8F12F4B45D371C37A941598B56990E439C85E6FD344A9D79BAF639FFB2A445FD09C8C2AA2B331467F6C7EF64B94F127A2A7728D48F7BF5B3F3EFE0D897DD4D4');
INSERT INTO "payloads" VALUES(11,11,'be1c4ec96e302a7b11dbdb67d54240d1881882d30fce2d54af35807920233dd9','2026-11-22T02:55:22.540Z',X'5809D5544D6FDB300CFD2B81AE73025BF968E7D30E0DBA0DEB30A4EDA9180445661261B6E44AD490A2E87F1FA9D86B4EFB38F694907CA2C8F79EFC2C6C23EAAA2C2F0B1151638AA2167DF00662B46E2F0A615208E0CC13E5D7F71B4AF4C152555967DAD480427D1435860485408FBA25DCE272B6280999E313400C299322FA0E82E26BCB426C6DDBF23DF5B3D8D9105139DD01B5F8660121508F56BF263F6B1723381ECA77BD763C1305BA69028DAB2A0AAF7CE863C4A0354E96673579821A8B799106A8C6FBF25DF4B7F7118DA76C2D56175535595F53D2F8E43030FEEB170AA1D396B7EBF3681FE0A8BBBE85194244EE70F08E8FBF9B5793D5A492F3C56AB55C8A17BAE660FBFE8DEC386EC173F7FAA90387AA033C78528B9C02242F3B62D0D0F9913F97BA2DC9550B76124148535016A1233B3D3C678FC9F78518C4BD496C2C7259930C66275464859F3A588DD6BBD11B8F493BCC8249F2923E2A4366607FD2E198B6A3DB64392BD96D636A30DC62267F7B90CE8CA8734F8E107D84D739AB331F9F5A8C8DA94B3EF1F2BD10448A568D464DFB51187F24AADEDC5F4F37EB2B9A65DFFAAD6E5572F6311111CC1E65F3CBE1D75608DBE93DD9E5444D5E28180665DEE9BD8D0FC1A5B67D294EB0399D1B18BC3DD8905D77CE214DFE070E79AF37C0E1EDC74F9BBBBF3128FF9741966878868ABDC972536E07701E06D825D70C3512179409403F8DDA7748EAC852AEA6553595F2AE94F5F2A2969226CDC0CE377667FF05C99FAE963E6E43D32CF02FC538B68C');
INSERT INTO "payloads" VALUES(12,12,'f0d35d1a578b15e59c01202a3f2cd662cb0b888631ab513f85de3c062e1014ed','2026-11-22T02:55:22.540Z',X'5809D5544D6FDB300CFD2B81AE73035BF9E8E6D30E2DBA0DEB30A4EDA9180445661261B6E44AD49022C87F1FA9D86D4EFB38F694907CA2C8F79E7C10B6117555961F0A1151638AA2167DF00662B46E2B0A615208E0CC33E5AF1F5694E883A5AAB2CEB4A901857A2F6A0C090A811E754BB8F9FBE9BC24648E4F0031A44C8AE83B088AAF2D0BB1B66DCBF7D407B1B121A272BA036AF1DD0242A01EAD7E4D7ED12E46703C94EF7AED78260A74D3041A5755145EF9D0C788416B9C2CCE6AF2043516F3220D508DF7E5BBE86FEF231A4FD95A2C2FAB6A727D4349E393C3C0F86F5F29844E5BDEAECFA37D84BDEEFA16A60811B9C3CE3B3EFE6E564D96934ACEE6CBE562218E74CDCEF6FD1BD971DC82E7EEF573070E5507B8F3A4163905485E76C4A0A1F3237F2E756B92AB16EC248290A6A02C4247767A3C648FCD642106716F131B8B5CD62483D9091559E1970E56A3F56EF4C653D20EB36074946CA60C9981FD4987635A8F6E93E5B464B78DA9C170F3A97CF1209D1951E79E1C217A0FAF7356673E3EB5181B53977CE2F8A310448A568D464DFB51187F26AADE3EDC5CACAEAF68966DEBD7BA55C9D9A74444307B94CD2F875F5B216CA7B76497133579A160189479A7F7363E0497DAF6580C0CCE5E18BCDBD9905D77CE214DFE070E79AF37C0E1DDA7CFABFBBF3128FF9741966878868ABDC972536E03701E06D824D70C3512179409403F8DDA7648EAC8522E2FAAEA42CAFB52D68BCB5A4A9A34033BDFD88DFD17247FBA5AFAB80D4DB3C0BF01C0D2B68B');
INSERT INTO "payloads" VALUES(13,6,'90cdb6b80b468a063d6654eeaa07c316d9eda9fd46d98a632aad950bd550ad19','2026-11-22T02:55:22.540Z',X'5809D553C16EDB300CFD9540D73981ADD609E6D30E0D0A0CEB3014EB6918044566126196E44AD49022E8BF8F54EDA61BB60FD829E1D333F9483E9E85ED45D7D4755B89841A73129D1863309092F50751099363046F9E08DF3EDC1330464BAFCA7A33E41E14EA93E83066A80406D403F1E4F54AD6C42CF10B414C90C9098383A8B86C5D899D1D06AED39DC5DEC684CA6B0794E28B05844839067D013F6A9F12781615DCA83D6BA240F77D24B9AAA1F026C431258C5AE3A27DF3265FA8C66269A4077AE37EB916FD1D43421308EDC47AD3348BED2D8126648F91F99F3F51084E5BEE6E2CD23EC049BB7180154242CE700C9E3F7F77D52CD68B465E5DAFD76D2B9EA9CCD18EE37FD2E3DC05EB1EF593038FCA011E036D8B9C02B45E76C4B4431FE6F9F9EC76B4AE4EB09388423B0565111CD9E9DBB9784C6E2A312DF72EB3B1C8657D36589CD090157EEA6835DAE0676F3C66EDB12C4C9297F449193203FB933E4E79F7EAB67A55B3DB66E877C3FDC9FA8B2729355C7436171F4F9E9D1353E5823C7FAF040D45AB5EA3A6FE284C3F32BDDE3DDC2EEFB737A4E530849D1E54F6F631D320787A8496CBE16BAB8475FA407679194D69281A2695B9D3BDCD87E0F33070BDD9448A27CB6209DB03BC0D23ECB3EFA7379206CA44A09F5E1D1C526E59CBF5B26996527EAD65D7B65DFD9E3415A20BBDDDDB7F31379D9433930F6FA0D39C921679BF00B5C754A5');
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
INSERT INTO "refunds" VALUES(1,6,'eu','7001','1.00','EUR','undecided',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'','','','2026-11-22T02:55:11.865Z','2026-11-22T02:55:23.618Z');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-22T02:55:10.409Z','2026-11-22T02:55:12.639Z','2026-11-22T02:55:12.639Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "api": 10}',0,17089,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-22T02:55:12.794Z','2026-11-22T02:55:15.211Z','2026-11-22T02:55:15.211Z','{"inserted": 5, "failed": 1}','["1 pending order needs a person: woobc errors"]','{"eu": 1, "us": 2, "api": 11, "soap": 3}',4,17089,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-22T02:55:21.385Z','2026-11-22T02:55:22.031Z','2026-11-22T02:55:22.031Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "api": 11, "soap": 8}',0,17089,'jane');
INSERT INTO "runs" VALUES(4,'shop-update','cron','{}','2026-11-22T02:55:22.118Z','2026-11-22T02:55:22.406Z','2026-11-22T02:55:22.406Z','{"told": 4}','[]','{"eu": 8, "api": 4}',0,17089,'jane');
INSERT INTO "runs" VALUES(5,'import-orders','cron','{}','2026-11-22T02:55:22.503Z','2026-11-22T02:55:22.750Z','2026-11-22T02:55:22.750Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "api": 6}',4,17089,'jane');
INSERT INTO "runs" VALUES(6,'bc-insert','cron','{}','2026-11-22T02:55:22.905Z','2026-11-22T02:55:23.372Z','2026-11-22T02:55:23.372Z','{"gone": 1, "answer lost": 1}','["1 pending order needs a person: woobc errors"]','{"eu": 3, "api": 9, "soap": 4}',0,17089,'jane');
INSERT INTO "runs" VALUES(7,'recheck-status','cron','{}','2026-11-22T02:55:23.518Z','2026-11-22T02:55:23.762Z','2026-11-22T02:55:23.762Z','{"unchanged": 5, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "api": 3}',0,17089,'jane');
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
INSERT INTO "shipments" VALUES(1,1,'S-SHPT102002','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]','','','','2026-11-22T02:57:22.051Z','2026-11-22T02:55:22.297Z',1,'','','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]',NULL,'');
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:42923','http://127.0.0.1:42923','2026-11-22T02:55:10.766Z','2026-11-22T02:57:22.000Z','2026-11-22T02:55:22.522Z','3a392c86','release','2026-11-22T02:55:10.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-22T02:55:23.643Z',NULL,0,'','2026-11-22T02:55:10.432Z',NULL,'2026-11-22T02:55:10.767Z');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:34159/abc123','2026-11-22T02:55:12.147Z','2026-11-22T02:57:22.000Z','2026-11-22T02:55:22.646Z','323dd5ec','post','2026-11-22T02:55:12.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-22T02:55:23.707Z',NULL,0,'',NULL,NULL,'2026-11-22T02:55:12.148Z');
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
INSERT INTO "tellings" VALUES(1,'{"by":"sandbox-914136388b","sales_order":"S-ORD101001","shipments":[{"number":"S-SHPT102002"}]}','2026-11-22T02:55:22.318Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(2,'{"by":"sandbox-914136388b","sales_order":"S-ORD101002"}','2026-11-22T02:55:22.335Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(6,'{"by":"sandbox-914136388b","sales_order":"S-ORD101003"}','2026-11-22T02:55:22.350Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(7,'{"by":"sandbox-914136388b","sales_order":"S-ORD101004"}','2026-11-22T02:55:22.400Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','9c1aae222c450a23e3bdbea0a70a8e5e2b6eb1ddb44d6a6090ec78156ea8ec2e','2026-11-22T02:55:23.107Z',0,NULL,'');
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
