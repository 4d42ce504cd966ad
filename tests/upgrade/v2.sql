BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'woobc','m001_first_schema','2026-11-22 08:37:16.930973+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'woobc','m002_for_0_2','2026-11-22 08:37:16.943545+00:00');
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
INSERT INTO "activity" VALUES(1,'2026-11-22T08:37:17.091Z',1,1,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(2,'2026-11-22T08:37:17.091Z',1,2,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(3,'2026-11-22T08:37:17.091Z',1,3,'opened','','open','','status pending is not imported','');
INSERT INTO "activity" VALUES(4,'2026-11-22T08:37:17.091Z',1,4,'recorded as history','','history','','completed before the first import','');
INSERT INTO "activity" VALUES(5,'2026-11-22T08:37:17.091Z',1,5,'opened','','open','','status cancelled is not imported','');
INSERT INTO "activity" VALUES(6,'2026-11-22T08:37:17.091Z',1,6,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(7,'2026-11-22T08:37:17.091Z',1,7,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(8,'2026-11-22T08:37:17.091Z',1,8,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(9,'2026-11-22T08:37:17.132Z',1,9,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(10,'2026-11-22T08:37:17.132Z',1,10,'opened','','open','','status awaiting-payment is not imported','');
INSERT INTO "activity" VALUES(11,'2026-11-22T08:37:17.298Z',2,1,'creating customer','pending','pending','','pieter@example.test','');
INSERT INTO "activity" VALUES(12,'2026-11-22T08:37:17.303Z',2,1,'customer created','pending','pending','','pieter@example.test: C10010','');
INSERT INTO "activity" VALUES(13,'2026-11-22T08:37:17.310Z',2,7,'creating item','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(14,'2026-11-22T08:37:17.314Z',2,7,'item created','pending','pending','','CAP','');
INSERT INTO "activity" VALUES(15,'2026-11-22T08:37:17.332Z',2,8,'failed','pending','pending','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','');
INSERT INTO "activity" VALUES(16,'2026-11-22T08:37:17.341Z',2,1,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(17,'2026-11-22T08:37:17.342Z',2,2,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(18,'2026-11-22T08:37:17.342Z',2,6,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(19,'2026-11-22T08:37:17.343Z',2,7,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(20,'2026-11-22T08:37:17.343Z',2,9,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(21,'2026-11-22T08:37:17.356Z',2,1,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(22,'2026-11-22T08:37:17.357Z',2,2,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(23,'2026-11-22T08:37:17.357Z',2,6,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(24,'2026-11-22T08:37:17.357Z',2,7,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(25,'2026-11-22T08:37:17.357Z',2,9,'created','inserting','inserted','','','');
INSERT INTO "activity" VALUES(26,'2026-11-22T08:37:17.780Z',3,1,'sales order made','inserted','verified','','S-ORD101001','');
INSERT INTO "activity" VALUES(27,'2026-11-22T08:37:17.780Z',3,2,'sales order made','inserted','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(28,'2026-11-22T08:37:17.781Z',3,6,'sales order made','inserted','verified','','S-ORD101003','');
INSERT INTO "activity" VALUES(29,'2026-11-22T08:37:17.781Z',3,7,'sales order made','inserted','verified','','S-ORD101004','');
INSERT INTO "activity" VALUES(30,'2026-11-22T08:37:17.782Z',3,9,'sales order made','inserted','verified','','S-ORD101005','');
INSERT INTO "activity" VALUES(31,'2026-11-22T08:37:17.835Z',3,1,'released','verified','released','','S-ORD101001','');
INSERT INTO "activity" VALUES(32,'2026-11-22T08:37:17.836Z',3,6,'released','verified','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(33,'2026-11-22T08:37:17.841Z',3,7,'released','verified','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(34,'2026-11-22T08:37:17.868Z',3,9,'posting started','verified','posting','','posting date 2026-11-22','');
INSERT INTO "activity" VALUES(35,'2026-11-22T08:37:17.878Z',3,9,'invoice found','posting','posted','','S-INV103001','');
INSERT INTO "activity" VALUES(36,'2026-11-22T08:37:17.959Z',4,1,'shop told','released','released','','S-ORD101001; shipment S-SHPT102002','');
INSERT INTO "activity" VALUES(37,'2026-11-22T08:37:17.969Z',4,2,'shop told','verified','verified','','S-ORD101002','');
INSERT INTO "activity" VALUES(38,'2026-11-22T08:37:17.984Z',4,6,'shop told','released','released','','S-ORD101003','');
INSERT INTO "activity" VALUES(39,'2026-11-22T08:37:17.992Z',4,7,'shop told','released','released','','S-ORD101004','');
INSERT INTO "activity" VALUES(40,'2026-11-22T08:37:18.023Z',5,11,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(41,'2026-11-22T08:37:18.023Z',5,12,'admitted','','pending','','','');
INSERT INTO "activity" VALUES(42,'2026-11-22T08:37:18.026Z',5,6,'conflict','released','released','CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','');
INSERT INTO "activity" VALUES(43,'2026-11-22T08:37:18.091Z',6,11,'gone','pending','gone','','trashed in the store','');
INSERT INTO "activity" VALUES(44,'2026-11-22T08:37:18.110Z',6,12,'insert started','pending','inserting','','','');
INSERT INTO "activity" VALUES(45,'2026-11-22T08:37:18.118Z',6,12,'answer lost','inserting','unknown','','http://127.0.0.1:44907/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production/WS/CRONUS%20International%20Ltd./Page/AutoShoppingCartImport ended the connection.','');
CREATE TABLE bc_customers (
    email TEXT PRIMARY KEY,
    number TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_customers" VALUES('pieter@example.test','C10010','known',1,2,'2026-11-22T08:37:17.304Z',NULL);
CREATE TABLE bc_items (
    number TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('creating', 'known')),
    order_id INTEGER,
    run_id INTEGER,
    since TEXT NOT NULL,
    settle_at TEXT
) STRICT;
INSERT INTO "bc_items" VALUES('CAP','known',7,2,'2026-11-22T08:37:17.315Z',NULL);
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
INSERT INTO "middleware" VALUES(1,'sandbox','127.0.0.1:44907/v2.0/7acc9d3d-5a7f-4a5c-9f0e-3f1d2c4b5a69/Production','CRONUS International Ltd.','d8445f1e-2b67-5379-a497-c2f6f7b240dc','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','/var/lib/woobc/sandbox.db','2026-11-22T08:37:16.946Z','','{}',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'1ed3108f16','["AutoShoppingCartImport", {"order_number": "OrderNo", "line_no": "LineNo", "line_count": "LineCount", "store": "Store", "order_date": "OrderDate", "external_document_number": "ExternalDocumentNo", "customer_no": "CustomerNo", "email": "Email", "sell_to_name": "SellToName", "sell_to_company": "SellToCompany", "sell_to_address": "SellToAddress", "sell_to_address_2": "SellToAddress2", "sell_to_city": "SellToCity", "sell_to_county": "SellToCounty", "sell_to_post_code": "SellToPostCode", "sell_to_country": "SellToCountryCode", "sell_to_phone": "SellToPhoneNo", "ship_to_name": "ShipToName", "ship_to_company": "ShipToCompany", "ship_to_address": "ShipToAddress", "ship_to_address_2": "ShipToAddress2", "ship_to_city": "ShipToCity", "ship_to_county": "ShipToCounty", "ship_to_post_code": "ShipToPostCode", "ship_to_country": "ShipToCountryCode", "ship_to_phone": "ShipToPhoneNo", "line_type": "LineType", "item_no": "ItemNo", "variant": "VariantCode", "description": "Description", "quantity": "Quantity", "unit_price": "UnitPrice", "line_discount": "LineDiscountAmount", "line_amount": "LineAmount", "vat_amount": "VATAmount", "currency": "CurrencyCode", "payment_method": "PaymentMethodCode", "shipment_method": "ShipmentMethodCode", "prices_including_vat": "PricesIncludingVAT", "import_action": "ImportAction", "reserve": "Reserve", "customer_po": "CustomerPO", "customer_note": "CustomerNote", "sales_order_no": "SalesOrderNo", "completed": "Completed", "error_text": "ErrorText"}, 20]');
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
INSERT INTO "orders" VALUES(1,'eu',1000,'1000','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T08:37:16.000Z','2026-11-22T08:39:17.000Z',NULL,'2026-11-22T08:37:18.008Z','processing','rule','2026-11-22T08:37:17.356Z','2026-11-22T08:37:17.779Z','S-ORD101001',NULL,NULL,'EU-1000','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T08:37:17.341Z','48.40',NULL,0,'2026-11-22T08:37:17.779Z',NULL,NULL,'2026-11-22T08:37:17.087Z','2026-11-22T08:37:18.022Z','2026-11-22T08:39:18.000Z',NULL,0,'2026-11-22T08:37:17.087Z','84199f4fdada0359e5ddfef935b9e49e2cb6dcb5c4922fc7ebbc7ab8c773eeb5',1,1,'84199f4fdada0359e5ddfef935b9e49e2cb6dcb5c4922fc7ebbc7ab8c773eeb5','{"1":"MUG-RED","2":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(2,'eu',1001,'1001','on-hold','hold','verified','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T08:37:16.000Z','2026-11-22T08:39:17.000Z',NULL,'2026-11-22T08:37:18.177Z','on-hold','rule','2026-11-22T08:37:17.356Z','2026-11-22T08:37:17.780Z','S-ORD101002',NULL,NULL,'EU-1001','',0,'rule',0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T08:37:17.342Z','48.40',NULL,0,'2026-11-22T08:37:17.780Z',NULL,NULL,'2026-11-22T08:37:17.087Z','2026-11-22T08:37:18.184Z','2026-11-22T08:39:18.000Z',NULL,0,'2026-11-22T08:37:17.087Z','b2623d2677120046d1f7d221aacb30b9887b7d05f182afb28a71110419cf968c',2,2,'b2623d2677120046d1f7d221aacb30b9887b7d05f182afb28a71110419cf968c','{"4":"MUG-RED","5":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','on-hold','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(3,'eu',1002,'1002','pending','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T08:37:16.000Z','2026-11-22T08:37:16.000Z',NULL,'2026-11-22T08:37:18.177Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1002','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T08:37:17.087Z','2026-11-22T08:37:18.184Z','2026-11-22T08:39:18.000Z',NULL,0,NULL,'628d28ae0d77a0b90af467d09f5cecbcaf4d5cac052ac3bf92c4a784dabf023f',3,NULL,'','{"7":"MUG-RED","8":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(4,'eu',1003,'1003','completed','history','history','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T08:37:16.000Z','2026-11-22T08:37:16.000Z','2026-11-22T08:37:16.000Z','2026-11-22T08:37:18.008Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1003','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T08:37:17.087Z','2026-11-22T08:37:18.022Z','2026-11-22T08:37:17.000Z',NULL,0,NULL,'16e25574d561cc0e9bd1551de50a98a00dc4f27627205ab22e2e2c30ac2f1cd1',4,NULL,'','{"10":"MUG-RED","11":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(5,'eu',1004,'1004','cancelled','no','open','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T08:37:16.000Z','2026-11-22T08:37:16.000Z',NULL,'2026-11-22T08:37:18.177Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1004','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T08:37:17.087Z','2026-11-22T08:37:18.184Z','2026-11-22T08:39:18.000Z',NULL,0,NULL,'c1568605d935928f9946d38a0f1e030d0be26b47dac33541c18322996cd8a829',5,NULL,'','{"13":"MUG-RED","14":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(6,'eu',1005,'1005','processing','valid','released','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T08:37:16.000Z','2026-11-22T08:39:17.000Z',NULL,'2026-11-22T08:37:18.177Z','processing','rule','2026-11-22T08:37:17.357Z','2026-11-22T08:37:17.781Z','S-ORD101003',NULL,NULL,'EU-1005','',0,NULL,1,'[{"field": "total", "accepted": "48.40", "present": "24.20"}, {"field": "total_tax", "accepted": "8.40", "present": "4.20"}, {"field": "item line 16", "accepted": "2 × Mug, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 17", "accepted": "1 × Shirt, 20.00 + 4.20 tax", "present": ""}, {"field": "item line 27", "accepted": "", "present": "2 × Mug, 20.00 + 4.20 tax"}]',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T08:37:17.342Z','48.40',NULL,0,'2026-11-22T08:37:17.781Z',NULL,NULL,'2026-11-22T08:37:17.087Z','2026-11-22T08:37:18.184Z','2026-11-22T08:39:18.000Z',NULL,0,'2026-11-22T08:37:17.087Z','e8707aad9a015ec46becd38ebc9cd37b4f30e15937cf0eb0afce38b6d561f34b',13,6,'24928ba52383f51ef6e679ac7ff587b6b384057b3410a16ab5fa4e0af0031399','{"16":"MUG-RED","17":"SHIRT"}','',2,0,'CHANGED_IN_STORE','The order was changed in the store after it was sent. Changed: total: 48.40 -> 24.20; total_tax: 8.40 -> 4.20; item line 16: 2 × Mug, 20.00 + 4.20 tax -> nothing; and 2 more.','2026-11-22T08:37:18.026Z','0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(7,'eu',1006,'1006','processing','valid','released','EUR','10.89','1.89','pieter@example.test','Pieter Janssen','2026-11-22T08:37:16.000Z','2026-11-22T08:39:17.000Z',NULL,'2026-11-22T08:37:18.008Z','processing','rule','2026-11-22T08:37:17.357Z','2026-11-22T08:37:17.781Z','S-ORD101004',NULL,NULL,'EU-1006','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'backorder','2026-11-22T08:37:17.342Z','10.89',NULL,0,'2026-11-22T08:37:17.781Z',NULL,NULL,'2026-11-22T08:37:17.087Z','2026-11-22T08:37:18.022Z','2026-11-22T08:39:18.000Z',NULL,0,'2026-11-22T08:37:17.087Z','fe4dd76de49b07ff3cf96e1bf5b0d31840ba0c97cdb33b60fd5d6503e29af991',7,7,'fe4dd76de49b07ff3cf96e1bf5b0d31840ba0c97cdb33b60fd5d6503e29af991','{"19":"CAP"}','',1,0,NULL,NULL,NULL,'0','processing','0','open',NULL,'staging');
INSERT INTO "orders" VALUES(8,'eu',1007,'1007','processing','valid','pending','EUR','3.03','0.53','pieter@example.test','Pieter Janssen','2026-11-22T08:37:16.000Z','2026-11-22T08:37:16.000Z',NULL,'2026-11-22T08:37:18.008Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1007','',1,NULL,0,'',0,'2026-11-23T01:30:00.000Z','ITEM_UNKNOWN','The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-22T08:37:17.331Z',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T08:37:17.087Z','2026-11-22T08:37:18.022Z','2026-11-22T08:39:18.000Z',NULL,0,'2026-11-22T08:37:17.087Z','11589010476032243f295f8938cca26d52d3e02adbf48f22e6e972c8c48297b0',8,NULL,'','{}','',1,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(9,'us',100,'100','awaiting-fulfillment','valid','posted','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-22T08:37:16.000Z','2026-11-22T08:37:16.000Z',NULL,'2026-11-22T08:37:18.028Z','awaiting-fulfillment','rule','2026-11-22T08:37:17.357Z','2026-11-22T08:37:17.781Z','S-ORD101005','S-INV103001',NULL,'US-100','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T08:37:17.343Z','40.00',NULL,119,'2026-11-22T08:37:17.781Z','2026-11-22',NULL,'2026-11-22T08:37:17.131Z','2026-11-22T08:37:18.036Z','2026-11-22T08:39:18.000Z',NULL,0,'2026-11-22T08:37:17.131Z','3518a6a10f1cde6bb70a5b6062b786a6b6b3a7814adea023c692ba7d20f65d7d',9,9,'3518a6a10f1cde6bb70a5b6062b786a6b6b3a7814adea023c692ba7d20f65d7d','{"1":"MUG-RED","2":"SHIRT"}','',3,0,NULL,NULL,NULL,'0','awaiting-fulfillment','0',NULL,'2026-11-22T08:37:17.878Z','staging');
INSERT INTO "orders" VALUES(10,'us',101,'101','awaiting-payment','no','open','USD','40.00','0.00','ada@example.test','Ada Example','2026-11-22T08:37:16.000Z','2026-11-22T08:37:16.000Z',NULL,'2026-11-22T08:37:18.187Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'US-101','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T08:37:17.131Z','2026-11-22T08:37:18.196Z','2026-11-22T08:39:18.000Z',NULL,0,NULL,'973664ae541fe6f07bc8f6c81012d275b3388be3141352a779c82dc80e0a067a',10,NULL,'','{"3":"MUG-RED","4":"SHIRT"}','',3,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(11,'eu',1008,'1008','trash','valid','gone','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T08:39:18.000Z','2026-11-22T08:39:18.000Z',NULL,'2026-11-22T08:37:18.082Z',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'EU-1008','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'2026-11-22T08:37:18.022Z','2026-11-22T08:37:18.090Z','2026-11-22T08:39:18.000Z',NULL,0,'2026-11-22T08:37:18.022Z','f67cf99b8ebe70d242ac786e8fd37f4f82cb90b5a3b3478578a0be1372b073b9',11,NULL,'','{"29":"MUG-RED","30":"SHIRT"}','',2,0,NULL,NULL,NULL,'0',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "orders" VALUES(12,'eu',1009,'1009','processing','valid','unknown','EUR','48.40','8.40','pieter@example.test','Pieter Janssen','2026-11-22T08:39:18.000Z','2026-11-22T08:39:18.000Z',NULL,'2026-11-22T08:37:18.077Z','processing','rule',NULL,NULL,NULL,NULL,NULL,'EU-1009','',0,NULL,0,'',0,NULL,NULL,NULL,NULL,'in-stock','2026-11-22T08:37:18.109Z','48.40','2026-11-22T08:54:18.117Z',120,NULL,NULL,NULL,'2026-11-22T08:37:18.022Z','2026-11-22T08:37:18.090Z','2026-11-22T08:39:18.000Z',NULL,0,'2026-11-22T08:37:18.022Z','701ae87257f284cbfa0df1e827dde3a5a8571f1e0dc2e756b6f6a9945a5ca658',12,12,'701ae87257f284cbfa0df1e827dde3a5a8571f1e0dc2e756b6f6a9945a5ca658','{"32":"MUG-RED","33":"SHIRT"}','',2,0,NULL,NULL,NULL,'0','processing','0',NULL,NULL,'staging');
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
    eu 1007: The line "Gift wrap" has no SKU that can be used; map "name:Gift wrap".','2026-11-22T08:37:17.359Z','waiting','2026-11-22T08:37:18.220Z');
INSERT INTO "outgoing_notices" VALUES(2,0,'news','woobc sandbox: import-orders','CHANGED_IN_STORE: eu 1005. The order was changed in the store after it was sent. Change the sales order in Business Central to match, then `woobc orders resolve 1005 --reason …`.','2026-11-22T08:37:18.041Z','waiting','2026-11-22T08:37:18.220Z');
CREATE TABLE payloads (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    hash TEXT NOT NULL,
    read_at TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (order_id, hash)
) STRICT;
INSERT INTO "payloads" VALUES(1,1,'29e932581dfa6fd3e0466e873ac3ca5c69c24dd04ba078e1332666ea6c97a082','2026-11-22T08:37:17.029Z',X'5809D554CB6EDB3010FC1583D7CA8624DB72A0530F31D2164D5138C9A928085A5ADB444552E1A37060F8DF3BA4A5D6BDF471CC49DADDD1727766A813932DAB8B3CCF33E6BCF0C1B19AF5D634E49CD47B96B126584BBA79417EFDB441A2B712552E75D38596B81747567B1B2863DE78D101B7B8992D7220537C01B021D504E78D22CBE3B1AB8C6D65D7C573EA13DB49EB3CD742115A7C96E4C9A247277E253F08ED1CE9389451BDD0712604A26D2DC6E505C25B637BE7BC15C24F9657B5F2026DA44F8BB4845ADC379E85D7DE38DF18646B56AD8A62B2BE43B231417B1BF19F3E22242564DCAE4FA3BDA5A3507D47334FCEC70E07A3E3E76FE6C5A49A14E57C5155CB253BE39883ECFB57B2E3B8459CBB172F8AB4E78AFCC1402D3885206F74C4A0A136237F3AA82DE4AA59741220D094B8F4A460A72FA78BC73236687B1FA2AF60B236343E19A180FBBE0B2B859746A70C12CF41689FF42A612571E40DBC10ED898F5DD88E662BF3593A724C0D7E5BCCCA9F16C43723EADA9223441CE9B731C7CE437D6C8C2E2973FE9A317022782BBCC07A08DDB780EAFDD3DD74B3BEC578FBCE6C45C78396CF013C44F2D2C6B838F1B2654C2AB1C7EB8599B4906D2228D18EEB36DE031DBAEE9C5D60606120F0E1206DF2DC3585C51F2944F53550F8F0EEFDE6F16F0496FF4B605468B8843C3A33AA8DDC8EE83AB4B40BBA1D6AD0967863098F96EF958738655E56D3A29896E5637E53CF57755161D20454A6953BF92FC8F8E3EAF06B1B9A267D7F00AFB7B626');
INSERT INTO "payloads" VALUES(2,2,'3e0f72e956782bd6af73d709cb4640ee5be2dc48c421c9811661683cf41f75ca','2026-11-22T08:37:17.029Z',X'5809D5544D6FDB300CFD2B81AE7302DB49DCC2A71D1A741BD66148DB5331088ACC24C2F4E14AD49022C87F1FA5D86D4EFB38F694F089A2C8F71E7D64AA636D559655C1020A8C81B5CCD9E9DEE98E154C46EFC1CA1702578F6B027AAF2404AEACD4B1038EE2C05AF4110A860E85A6BCC5F56C5152668ECF096C80640CE80C789EDEBC2AD84669ADEC8EB547B6553E20B7C20095F8AE00C1530D2DDEC02FC286003635E54C2F6CEA8902D1751E42E0158537CEF721A0170227CB8BB3FA9C2A15E6413AA0B3346C7A8BFEF62EA07484B6ACB9AAAAC9EA9640E9A2459FF2BF7DA5108C5069BA3EB7F6110EC2F41A6608015385BDB3E9FA8779356926553D5F34CD72C94EF4CC5EF5FD3B99719C22F5DD8B170316B901DC3B528B6C02246F72C4A0A175237F369A0DC9D5B264234A214D812B04435E7A3A66832D0A36687B17778930EFBA28311BA12A0BF64B782550399B11029EA3B098F5AAC94AE2C025792179932E87B819CD5697B332996D8406BF2D66F5AB05E9CE987569C931451CE0AD4D5A82B1F2703E16A62A1939FD28187122782750D07814869F914EEF1E6FA7EBD50DF5B2D36E23348F563D47E2219147685E9CB469055346ECC82D6766F2405EA6A44C3BADDBB807366A7D2ACE69CB5702EFF7CA67CF5D52488DFF81C234D63BA0F0FED3E7F5C3DF08ACFF97C0A4D0B0843C3933A94DD816E032F4B08DB61BCE485BE0D203FD747C6790C4A9CBBA9956D5B4AE1FCAEB767ED5560D759A138DEBD456FD4B66FA7069FAB40D45B3BEBF014FCEB4A2');
INSERT INTO "payloads" VALUES(3,3,'18f47975abb13cd8787c37331c681c0edc606df590484aed92003923189964da','2026-11-22T08:37:17.029Z',X'5809D5544D6FDB300CFD2B81AE7302DBF9844F3B34E836ACC390B6A7621014994984D9922B51438A20FF7DA462B739EDE3D85342EA8922DF7BF449985A54459E979908A8300651890E6C6DEC5E644247EFC1EA174AAE1F3794E8BCD110A4B1BA893548544751A18F900974A81AC2CD5693594EC8145F00A24FE918D0B5E025BFB9CCC4D6340DBF539DC4CEF880D2AA16A8C47703089E6A34EA2DF945D910C07253AEED94E59E285075ED2104595078E37C17027AA57034BF3A2B2F506D300D52039DF1B0FC16FDED5C40ED285B89C5B22846EB5B4A6A172D7AC67FFB4A21B4CAF0745D6AED231C55DB35304108C8150ECEF2F50FD362B41815E574B658CCE7E24CCF1C4CD7BD93198729B8EF4EBDB46051B68007476A914D80E46547F41A5A37F06763BB25B92AC1362208690AD220B4E4A5A753321889DD6B7B17D9579D7775D4988C50E499F8A5BC51689C4D194A3C476531E9559295D4516AF2027B932E87B81DCC56E6939CCD36A47ABFCD26E5AB05E9CE80BAB6E4005147786BB3B8B2F1A5C45098AAA41BE71F99204E94AC152A1A8FC2F033D2E9DDE3ED78B3BEA15EF68DDBAA46466B9E23F1C0E451362D0E6F5A264CABF6E4960B336920AF199468A7751BF6C0C6A6396717D8EA95C0FB83F1C973D71452E37FA090C77A0714DE7FFABC79F81B81E5FF12C80AF54B28D999AC36E57600D7A1875DB4757F46DA82D41EE8A796FB16499C322F17E3A21897E543BEAAA6CBAA5850A709D8BADAECCCBF20F9C3D5D0A7AD2F9AF4FD0D80DEB4DE');
INSERT INTO "payloads" VALUES(4,4,'d433347c483a5b0e9b011040fecf49f60886fba4b99944b546e7e5af46dc3a9e','2026-11-22T08:37:17.029Z',X'5809D554C16EDB300CFD9540D73981E5244EE1D30E0DBA0DEB30A4EDA9180445661261B6E44AD49022C8BF8F52ECCCA76E3BF694F0F189221F9F7C62BA6615CFF379C63C4A0C9E554CD9B66B00A1661953C13930EA95E0F5D38680CE69055E68A39A508340796415BA0019438BB221DEE266B6C88999E20B81F5900A1E6D0B4EC45B5719DBEAA6D166CFAA13DB69E75118D90295F8AEE97A47351AF907FC228DF7606253D4A034B1270A645D3BF05E700A6FADEBBC4727254E96A35C71A12A8D69901A2817C78D77D1DFCE7A5496D08A952BCE27EB3B02950D065DE47FFB4A21B452C7E9BAD4DA4738CA28D20CC163AC70B0261EFF30E79372C28BF9A22C974B76A66B0EBAEBDEC98CC314B1EF4EBEB66050B480074BDB22A300AD373AA2DFA1B1837E26B45B5A57C5A29188423B05A1115A72D3F3A9B758C6FAE5DE877D54CCD93A284C4EE079C67E49A7256A6B1242C04B9006D3C20AF2923C0A456688F6A4C33E6C07B715F92C8F6E1BA0DE708B5971F5209D1958634F0E147984519F231F5F4A0C85A94A3A71FE913112458A5AA2A4F928F43F0365EF9FEEA69BF52DF5B26FEC56362218FD124888A81EA1E9E5C4C79631DDCA3DD9E5224D1AC8A9484ABAD37B1B1E82094D73CE7A05F955C1878376C975630D29FD8686947D0F1A3E7CFABC79FC9B82C5FF2A1857D43F4311BD19D74DD80E601C3AD80553F7395A2E08E5807E6AB16F91B653E44539E57C5A148FF94D355F55BCA44E13B1B5B5DEE97F615EBFAD6F143DFF06FDB6B880');
INSERT INTO "payloads" VALUES(5,5,'f1cb374557e1852d5c15a01e60fcd2bef58ce372f743d27e9c51087125fb3cb6','2026-11-22T08:37:17.029Z',X'5809D554C96EDB3010FD1583D7CA86246F814E3DC4485B3445E124A7A020C6D4D826CA45E1523830FCEF1DD252AB5397634EF63C0E8733EFBDD199C9963555592E0AE60384E859C30418814A61CB0A26A27368C42BC19BA72D019D93023D9746A8D8220F70624D70110B166C0045798B9BD9A2A4CC1C5F13580F89E883D5E8787A755DB09D544A9A036BCE6C2F9D0FDC80462AF1556240473514FC063F81F11E4D6ACAEA0E4CEA8902685B87DEF38AC25BEB3AEF83030893E5E8ACBEA60A19F2202DD2591A37BD457F3BEB83B084366CB5AEAAC9E68E4061A3092EE57FF94C216A9069BA2EB7F61E4FA03B85B3803EA40A476BD2F577F36AB29A54F57CB15A2D97EC42CF1C65D7BD9119872952DF1DBC6A34816B0C474B6A915190E44D8EE8353476E0CF44BD23B91A968C4429A429721950939B9ECF578BCD0BD68B7B1F0F893167DB284276425516EC073809415A9311025E22989005ABC94B70E282CC90EC49977DDC0D6EABCB5999DC3640BDE116B3FA9707E9CE9035F6E49002271CF539F2F1B5C45098AAE41B976F05235280B71080E6A3D07F8F747AFF7437DD6E6EA99783B23B503C1AF9128988C41EA17973D2B2154C6A38905DAED4E4819C48499977DAB761114C54EA52F40CD28AF60C3E1CA5CBAE1B7358FD91433A7D0B1C3E7CF8B87DFC1B83F5FF329824EAD790276F26B909DB238E4387FB68DAFE8CC4452E1CD24FCB0F3A903A7559AFA65535ADEBC7F2A699AF9B6A459DE6446D5BB997FF92993E5D8A3E6E7DD12CF04F3FC0B5F2');
INSERT INTO "payloads" VALUES(6,6,'3b1f6e289eb5ac8394e7ff728666401167152d22463812c4759b5838eeb183d5','2026-11-22T08:37:17.029Z',X'5809D5544D6FDB300CFD2B81AE7302DB499CC2A71D1A741BD66148DBD330088ACC24C22CC995A8214590FF3E4AB63B9FF671EC2921F94491EF3DF9C254C3EA22CFD719F328307856B3CE5909DE2B73641993C13930F285F2DBA71D253AA7A8CA95916D6880A338B31A5D808CA145D1126E75B358E5844C710F60434A068F5683E3F1DA3C637BD5B6F19EFAC20ECA79E44668A0165F152038EAD18ADFC94FC2780F260E6575274C9C8902D1348EC6E50585B7D675DEA3130267EB49ADECA152615AA401AAC57DE35DF4B7B31EA5A56CCDAA4D51CCB677949436187411FFE53385A0858ADB7569B4F77016BA6B6181E031763859138FBF5B16B36A5694CB5555ADD7EC4AD79C54D7BD911DC72DE2DC9D78D160906BC09325B5C82940F246470C1A1A3BF26782DE935C358B4E2208690A5C2168B2D3B74BEFB12A6383B8F7211A8B5CD60489C9090559E1A7704AA0B266F4C673100693602579499CB92433447FD2611FF6A3DBCA7C9147B78DA9C170AB45F9EA413A33A2A69E1C21E20C9339273EEE5B8C8DA94B3A71FD9E312245F046A0A0FD28F43F0255EF9FEEE6BBED2DCD726CED5EB43C18F51C8888C81E65D3CB89AF2D634A8B23D9A5A7262DE4640425DEE9BD8D0FC184B6BD6603839B57061F4ECA25D74D392CFEC82155DF02870F1F3EEE1EFFC660F9BF0C46898667C8A337A3DC943B004C430787609AA146E202970EE8A7E1478DA44E9997D5BC28E665F998DFD4CB4D5D543469026ADBA883FA1764FC74B5F4711B9A26817F01AAE8B695');
INSERT INTO "payloads" VALUES(7,7,'9cc3c7a9d4b5fd61c0b45e6e78355bfdb833b3078d43eb6e19a0f6ff9ba5ae14','2026-11-22T08:37:17.029Z',X'5809D553C16EDB300CFD9540D7B981E52C6EE3D386AE18300C43316CA7A1101899498459922B51438AA2FF3E4A8E316FD861D79D1252CFE4E3E3E3B330BDE8645DB795880494A2E8C418BCC6188D3B8A4AE814023AFDC4F9BBAF9F393106C3AFCA383DA41E15C15974141256823CC1C03859AF6F768C2CF10410724AE914C95B0C2AB7AD2BB137C390FB74CFE2604224E5C02297B8374818B8C600BF921FC0C5882E93F27604973971007D1F98AE921CBEF3618C910200ADB68BB766826A4365901EF92DCF9B7BF1DFD147D29EB39D68AFA55CDDBDE7A4F6C951C8F84F1F39440B264F37166A6FF00C761C704D1829573879973F7FB591AB76259BCDEBB6DD6EC50BB7399971FC4F669CA7C8BC4778B2E84859A493E76DB15390D79B1D71D9A1F3B37E2ED93DAF2BAFBE6E19C23B4565082DDBE9DBF3E4B15D252ECBBD85312B167C9F341527C8A6123F201820E3DDEC8DC7048ECAC2247B09CE4AB319B23FF9E398F6B3DB76EBBA5E647EF7DB1FA0BF38920BE382E5C2C59363179D8A875F1E2AC19280EA8180A7E3307E4FCCEAF6ED3DD3380E7E0F834ACE3C269620EBC6D97233A263098C8523FB64D2A44C1274C614C1F9D0E60B70691872ABD93D2A4B9A7972EE80B80C031E92EB2F6FCC0A950EC83FBD3A5AE2DA4DDDB457525E35CD97FAA6DB5C7732AFA800ADEFCDC1FC0B325FDCC03779295AE8FD048DEF534E');
INSERT INTO "payloads" VALUES(8,8,'1e40e0c4f8a5ba92b6661c0d67bdb886bd90324ccd0a10da0fcde1793e2f4360','2026-11-22T08:37:17.029Z',X'5809D5534D8F13310CFD2B55AECC5693193A4573E2C06A258410427042284A336E1B31F9D8C4815D55FBDFB1D38EB68B3870E534E367C77EB69F4FC24E62946DBB6D44468D258B51C4140CE46CFD4134C29494C09B47C26FBF7E2620264B5E65BD99CB040AF583183115680406D433C5F5EBB6A7C06A9EFDA25D6F18322563709014576D1BB1B3F3CC65C693D8DB945179ED80327CB28090E8C1AC9FC1F7DAE70C9ED30417B5674A64E8694AC4564932DF851473C6A435AE3657BEEE1C6A2CD63E26201FB7CBB5E837868C26103A8A612BE5EAF68E40138AC7C4F11F3F90094E5B6E2E566A6FE141BB38C31A2123673806CFCF5FF57235AC64D7BF1E86CD463C5199A38DF13FE971E9827947FDE8C0A37280C740DB22A1006DF76A873E2CF3F3C5ED685DA360215108ED14944570A4A66FA72AB14E36E2B2DC3BBBC7D5AFA423CF2D85A918AC7A907D237EEA6435DAE01785DC17EDB1AE8D1290D6942149B048E9712EBB4572DD7AD35E212F55F747D05F744989E1992B57BA48F9A2DBAB4A1579FADE081A8C5693464D3D92997F9433ABC31C767A56C5DBFB4253E0D1D546E96AC4483C1B619D3ED0FF7930B5916438AA4E9D8E6D39035FE6992B2D12523C57A649D81EE0DA4CB02F7EBAF888142893803E933A38A4DC5DDB0D3752DE74DD97F6CDD86F473910A91AE8C264F7F65F22F9EC663ACC4BD24AEF377D6554B0');
INSERT INTO "payloads" VALUES(9,9,'af24dd9b882d6ebf027192b410bcff371fd5027b4b751925e3a670f102a4d911','2026-11-22T08:37:17.119Z',X'5809ED58DD73DB360CFF577C7A9DE3C84E6CC77E5AD7B5DB1EB6DB35E953D3D3D11265F32A4B2A45F9A3B9FCEFFD8114A9CFA4BDAEB7BBDD9A979800088020F003A8072F931197DEFAC11391B79EFAFED80BCB42657B2E03A2601D31C5835072FC03C1BB2DD3F168361BFD951D46337FB618F937EBABE57ABA18FDE4E3CF1B7BA208143B05220D93B210071EE4528422DD7AEB982505AF34EEB348C4E22B556A1F8A9DC873BD01460AC55459681FA753BB847B2F8E4C28181BBD2E935824C99EA78AC4CB8DCA144B027E22E72078ED4F2A7F1D0F1E3FCD34BBDCA60D2B78A03D82B120CC0A059D8EDB62D4369FE0D7769F10E8D86E6BA75887092B4C30AEC79E766DC7D2281972ADC51870ADCD1F70AD2DD071ADC71C70ED28599E0FB9D6620CB8D6E60FB8D616E8B8D663B65D7B323D0CA3B656278EE174CC08C5F728004A366F7D856AD06B97BB28A89C9D292B833D57BB8C4AEAA5E49150A3974C464855CBCE657610284E9DE369992435CB243F76862C572576639BE47199463C0AD83E2B91F38D6CD4351EA02C23B115DAAFAA1051E852D736CC0FECDB8A580521970A851A120AF4558B3C6051247951C0E074359BF893D96409776A4670588007D29667A086E49D3C83F436456CA2D12D2A99175D3EDCCD6624740B4E584AC9D3F06CCABDB10EB3886BA15F9B52FC14220FB73C90D00CF654573A55BBC6A788C7AC4C70B28ED61EBDA51D318FE320CDC8577D1C87937B9C9E6DC9109C8844A14F38102BD0F32CC5251809C8F7CBBD0AA689120059A369C413AEC1B7BA36BE61E7A0BA54CA1F02DD9049A5C3E3F9FE26F657D3E5C52A5E6E2EE6D78BEB8B1B36F52F56F3F99C6DAE227F31A77CD9001CA908DDF53D78B190850A52B6A7B3BC8818A4802B8EF2EAC4F679C2C958B6CF594A778845A124E72A9862351DDDF1428DDE648C2C540CBA45DA23146D2081034C931A4A633275C74F8C12E093C8B15ADE2CFD296D7832512A4E2B45F25D96922E1CD2471BC37EBE670225E8B188FD0C03E4FA0497A7C08A33B90FD07C920877F9EEFD23289CAEF5DD7B1D6FBD33C8720434754D0B1D90AA04718E0275CE61CBD4A4B987222B6548F68FC723F98EFC4B7962F3959F149729BA8F15335BC32C2DC436253080F1072F17E18732AFFCB0200FAFAAE60C2FFFE50BFA2717D2BDDC67AEA37F77E28B206AC353A3E8EB8421F528A3AA16689A324D34E8CEAE9DD8B503744BD038DE58B4DBC350538570BBDFD9E1A2C7681A6B6FB1567BD4B67977DC4F48739B566D6255B7AF0E5C9E8F3B2E7585D1C84455FEB134C0F5E095928A62A7545EACEF2FEF2F592E261BB1454963E60BF9043FEE2F756328C0DC84D3D9D5FDE561767FA9131D34541704ACE20A3E38311AE4CA1EB5259BF3DEB7A9A0E26C972B5049501028479AD55123A29E63D13FA33234A0B898ADE663EFC0A46068BC34D82EAE8862B698BAAB32497371818665F1584FC763AF8AF19FE51649460B3411332D23A60D2A851237AA1CB5F850D2EFB7BF5DBC7945BDAACC43ACF1C3408997EFCE057A6C62739746668293A96B119AE2B2B8C77019D6E374E6139DC8D578E2CD9C7A33CBD804EE316AF5DD2D1DF5472EB63B3A374601D36E8F22523B3A8A69C338E1CECA5C5B9988E7466632379B3E96889EEE18B34635EB970485C5B9AD4BDB84A6767188EB4E36C4EC9C0193929DA61CFC5B871A1C2489111BE8F592632E4B6D2EB9D1B37A52B975954FF6D61DBDFB9E6831EA24706769F30722D116E89CD7315B938C3BB1AE757A77E1C0FC4093AB71DB3431438974273794589C30863A84E89E454F2F54BC3A3A54039AA2244B0B162A811189C2440CB4605A16182F8864D4E70CB3A0AAE69F66911B362E6F834138810B15D3DDE146A401D53A01625AEE37F4F0D5F66D7BAE8DC4F5EBD1356D12DDC0CBCAB9DE745CEFC6FB26C1D3D68D7A554BB7CE9A6355440C01B1D896926D12DE9849EA49127A4C71D6D76A6BF0716C468399852B72A1077E3737AB651BFC6E5644F946F0BBDD0949435417FE5AF406005ABA81C0DBDFFF787387DD5F0B80F6A878FC1024D6B9DF65F4A363B774B2FDBF0680780368976BA8FB0180F623CE0F00B4985283CFFF0A00DF3FE2C91665C734C19BB342D4EAA5F1E075115AF31F31505641C3FA7BCDC34EE37313AF13820BAE3DBA01FAFB3933A0FB39B706C4E1201ED9F85AF11D4364153EE78A95817DF766AE33DB916C77694C050079EAF7F51733EF178689FA8E9DFEAEA8683A76580F920CB3360D923C05D9E9AD5F10D4EBCDD7B12F7D15A22F6856466541638CD15F9B9FFD1265FC09E8A95C22D2C31FAF1F1F3F030F51D817');
INSERT INTO "payloads" VALUES(10,10,'a812066a9f2969fb31caea126542e64e2d604b7a7d66d679854f1cc743459536','2026-11-22T08:37:17.119Z',X'5809ED584B6FDB480CFE2B86AEEB38966227B14FDBED761F875D144D7A6A0A612C8DEC4165491D8D6CA741FE7B3FCE4B96ACA445B75860B1CD251E92437238E4478E1E8252A65C06CB8740A4C1329C86E320696A556EB98C89321D0729533C4E24C73F10829BA6188FA268F477B91B45D3E87234BD5E5E5C2DC3CBD14F53FC05E340D4B16287581449DED462C7E34A8A4414EB6099B1BCE656E3B64C4526BE52A5F6A1DE88AAD21B60A4564C35B5F6F1CAADE0DD8B3D130AB646AFD9FD96178A249B952A15CB637E20BF20349B4EACAB9E07679F669A5D7ED38AD53CD6CEC0509C94B5824ECFED305A9B4FF05BBB4F08F46C77B55398939CD5260EB371A05DDBB022CD875CEB30065CEBF2075CEB0AF45C3B610EB8B697ACAA865CEB30065CEBF2075CEB0AF45C3B61765D7B323D0CA3B5D6268EE1F4CC08C5B7C87D4AB660798142D06B9FB6A8A5CA6465BCE56A535235BD943C156AF492C914A9EAD8952C770275A9D3BB68F2BC6599BCC7CE8A172922895D92674D91F23466DBB241CA1F25A3AEEE1805998AB5D06ED91244894B5DD5B03EB06F2D3215275C2A946842F57FAA5A54314B53C9EB1A06C34534994EA2C915DC6919F1EE123C90D6BC043521EFE43D486F0B84261DDDA08679DDE7C3DD3222A11B7092464A5E24F73A121A9CEC3A2953AE857E3D96E2870469B8E6B18466B0435DE854EC1A99529EB126C7C97A5A4FE81DED087996C54549BEEAE37884DCE2F46C4D86E0442A6A7DC28158815E95052EC14840FEB4DA6D304D9400C51A47539E730DBBF6DAF88ADDC7F652297D086E1326950E4FB088B264B15A6467B3309B9FCD2F16D767ABAB5976364DF894CF6661984E1936AC44AEE1C15FDF43900959ABB8605B3ACB8B94A4002B9EF2EAC0B655CEC958B9AD5841778845AD24E72A0EB10A47B7BC56A33725A33CB60CBA45DA23146D20811D4C931ACA623275CB0F8C12E093A8B0BABABE9A86B4E1C944B19C4E8A549BB2205DF3F97C1AEA6BE65B265081014BD9CF3040AE4F7079D40CB2526E63B49D3CC55DBE7BFF080AA76B7DF75EC75BEF8CCB0A012D7CBB42EFA32A419CD358DD57B0654AD2DC435D363221FBFBFD9E7C47FE153C77F9CA0F8ACB02CDC78999AD4959D4625D508782F187A012C987A6B27E388C8757A62D47F0F25FBEA07F7221FDCB7DE63A4EEF4E7C11435D785A10FD2D67483DCA28DB014D4F06DED20FDF4DDCDAE3B92368183F5A74BBC3504F8570B7DDB9D9E284716CACBBC5593DA176CDFBE37E429ABBB4EA126DDDBEDA7179BFDF70A92B8C8625EAB41F1B035C0F4123A928364A55F5F2EEFCEE9C5562B2126B9434A6BD844FF0E3EE5C37861ACC5512461777E7BBE8EE5C273A68180F21E0145BF8E06040C693AD3D6A4B2EE7836F5341C5D92D57A092A020508EF8EA40A36D11514FB0689F69931850BC8C16F371B06352B0C2522E8862B698BAB399A4838B0B342C87C73405A3006D8CFF6AA8E3D2024DC4CCC988E9119542891B559E5A7F68E8F7DBDFCFDEBCA25ED55409D6F861A024A836F7357A6C0E8ACE341A96094E42DF2234C567F109C367D809A7379E68F5763A0922AFDE8C322E814F18ADFAFE969EFA3D17EB0D9D1BA38069B77B91AA0D1DC5B4619C70E364664E26E5959199CCCDA68F0DA2A73B467454CDFA0D4161F16EEBD236A1695D1CE2FA930D317B67C0A4E4A6290FFFCEA1230E92C4880DF47AC955230B974B7EF2B48F29BFB6F9E46EDDD3FBCF890EA34D027F962E7F20125D81DE793DB333C9F813EBA2A617170ECC7768567644304DCC5052DDC90D2513078CA11E0AFA67D1D30B15AF8E0ED580A628C98A9A254A6044A23011032D989635C60B2219F515C32CA8ECFC735CE4868DCB5B6110CEE18265FA3B5C8922A65A27402C9AED8A9EBCDABE6BCFAD91ACC9334C29D49A7DD326D115BCB4CE9D4CC7ED6E3C6F723C6AFDA8675BBA73D61CCB1231046462DD48B6CAF9D14CD24E92D0638AB3BD5657838F63331AE0CDF70CF85D5F2FF0383E06BFEB0551BE11FC6E3642D210D587BF0EFD08001DDD40E0CD1F7FBEB9C5EEAF05407754BC7D0812DBDCEF334EA3E3B6F4B2FDBF0680780368975BA8FB0180EE1BCE0F007498D282CFFF0A00DF3FE2C99696FB22C79BD322AA7D693C047D84D6FC470C943668587FAF79D86B7C6EE2F54270C1B7473F407F3F6706743FE7D680381CC4231B5F2BBE63889CC2E75C7132B0EFDFCC6D667B92EB2E475301409EFA7DFBC12CF88561A2BE6587D7968AA6E386F5382F316BD320C90B90BDDEB68952AF375FC7BEF45588BEA0391955C647638CFED8FCEC9728E34F4C4FE506913EFD6EFDF8F819430ED4DC');
INSERT INTO "payloads" VALUES(11,11,'602d3b5ffd9ad682367a0acc9d1ddbd0ca27149bebf6bb00f31d45a2f025cf9c','2026-11-22T08:37:18.008Z',X'5809D5544D6FDB300CFD2B81AE7302DBF958EBD30E0DBA0DEB30A4EDA918044566126196E44AD490A2E87F1FA9D86B4EFB38F694907CA2C8F79EFC2C4C2B9AAA2C2F0A1151618AA2117DF01A62346E2F0AA15308E0F413E5D7F71B4AF4C150551AA7BBD4824475140D860485408FAA23DCE262B6280999E313400C299D227A0B41F2B56521B6A6EBF89EE659EC4C88289DB2402DBE194008D4A353AFC9CFCAC5088E87F2B6578E67A240B56DA0716545E1950F7D8C1894C2C9F2AC569FA0DA605EA405AAF1BE7C17FDED7D44ED29DB88D5FBAA9AACAF29A97D721818FFF50B856095E1EDFA3CDA07382ADB77304388C81D0EDEF1F177F36AB29A54F57CB15A2D97E285AE3998BE7F233B8E5BF0DCBD7AB2E0505AC08327B5C82940F2B223060D9D1FF973C96E49AE46B09308429A82340896ECF4F09C3D565F166210F726B1B1C8656DD2989D5091157EAA60141AEF466F3C26E5300B569397D4516A3203FB930EC7B41DDD5697B392DD36A606C32D66F56F0FD2991175EEC911A28EF03A6775E6E3538BB13175C9275EBE17824851B255A8683F0AE38F44D59BFBEBE9667D45B3EC3BBF559D4CCE3C262282D9A36C7E39FCDA0A61ACDA935D4ED4E485826650E69DDEDBF8105CEABA97E2049BD3B981C1DB8309D975E71CD2E47FE090F77A031CDE7EFCB4B9FB1B83F5FF32C8120DCF50B237596ECAED00CEC300BBE4DAA146E282D401E8A7957B8BA44E5DD6AB69554DEBFAAEBC68E6974DC55ECF40EB5BB333FF82E44F57471FB7A16916F817C9C6B6A2');
INSERT INTO "payloads" VALUES(12,12,'46e1425c7f2762cb31314b16c400940581cab0879e0f69b6e5738835f523df7e','2026-11-22T08:37:18.008Z',X'5809D5544D6FDB300CFD2B81AE7302DBF958EBD30E0DBA0DEB30F4E3340C82223389304B72256A6811E4BF8F54EC36A77D1C7B4A483E51E47B4F3E08D38AA62ACBCB42445498A268441FBC86188DDB8942E8140238FD4CF9F5C32D25FA60A82A8DD35D6A41A27A120D860485408FAA23DCE262B6280999E313400C299D227A0B41F2B5652136A6EBF89EE620B62644944E59A016DF0C2004EAD1A9D7E467E56204C74379DB2BC73351A0DA36D0B8B2A2F0CA873E460C4AE1647956AB4F506D302FD202D5785FBE8BFEF63EA2F6946DC4EA7D554DD6D794D43E390C8CFFFA8542B0CAF0767D1EED033C29DB77304388C81DF6DEF1F177F36AB29A54F57CB15A2D97E248D7EC4DDFBF911DC72D78EE5E3D5B70282DE0DE935AE4142079D9118386CE8FFCB96437245723D84904214D411A044B76FA7EC81E9BD78518C4BD496C2C72599B3466275464855F2A1885C6BBD11B8F4939CC82D151B299D46406F6271D8E6933BAAD2E6725BB6D4C0D865BCCEA170FD2991175EEC911A29EE075CEEACCC7A7166363EA924F1C7F14824851B255A8683F0AE3CF44D59B87EBE9EDFA8A66D9757EA33A999C794C4404B347D9FC72F8B515C258B523BB9CA8C90B05CDA0CC3BBDB7F121B8D475C7626070FEC2E0DDDE84ECBA730E69F23F70C87BBD010EEF3E7EBABDFF1B83F5FF32C8120DCF50B237596ECA6D01CEC300DBE4DAA146E282D401E8A7953B8BA44E5DD6AB69554DEBFABEBC68E6974D75419366A0F5ADD99A7F41F2A7ABA38FDBD0340BFC1BC560B6A1');
INSERT INTO "payloads" VALUES(13,6,'3d4db0dac275933388fa8cd275858071448236e199459818cc192bf239a94658','2026-11-22T08:37:18.008Z',X'5809D553C16EDB300CFD9540D73981E534CEE6D30E0D0A0CEB3014EB6918044566126196E44AD49022E8BF8F54E2A51BB60FD829E1D333F9483E9E84ED4527EB7A5589841A73129D1863309092F57B51099363046F9E09DF3C3E1030464BAFCA7A33E41E14EAA3E83066A80406D403F19A9B455313B3C46782B84026270C0EA2E2B27525B67618B84E77123B1B132AAF1D508ACF161022E518F415FCA07D4AE0595470A3F6AC8902DDF791E42A49E16D88634A18B5C6D9EAD55B73A61A8BA5911EE88DFBE55AF4770C094D20B413ED5ACAD9E68E4013B2C7C8FC4F1F2904A72D77371669EFE1A8DD38C0022121673804CF9FBF59CA593B93CDF2A66D572BF142650E761CFF931EA72E58F7A89F1D78540EF010685BE414A0F5B2232E3BF4619A9FCF6E4BEBEA043B8928B4535016C1919DBE9E8AC79A75252ECBBDCF6C2C72599F0D162748B2C20F1DAD461BFCE48DA7AC3D968535E4257D5486CCC0FEA48F53DEFE725BBDA8D96D13F4BBE1FE64FDC593941AAE3AE5D5C717CF4E89A972415EBE558286A255AF51537F14A6EF995EEF1FEFE60F9B5BD2B21FC2560F2A7BFB9469103C3D42CBE5F0B555C23ABD27BB9C47531A8A864965EE746FD321F83C0C5C6F3291E2C9B258C27600AFC308BBECFBCB1B49036522D04FAFF60E29775337ED5CCA79D37CA9DF76CB75275BD254882EF47667FFC57CD7C9F5C4E4C31BE8342F498BBC9FB84954B3');
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
INSERT INTO "refunds" VALUES(1,6,'eu','7001','1.00','EUR','undecided',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'','','','2026-11-22T08:37:17.087Z','2026-11-22T08:37:18.184Z');
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
INSERT INTO "runs" VALUES(1,'import-orders','cron','{}','2026-11-22T08:37:16.992Z','2026-11-22T08:37:17.143Z','2026-11-22T08:37:17.143Z','{"imported": 5, "opened": 3, "held": 1, "history": 1}','[]','{"eu": 3, "us": 4, "api": 10}',0,6370,'jane');
INSERT INTO "runs" VALUES(2,'bc-insert','cron','{}','2026-11-22T08:37:17.153Z','2026-11-22T08:37:17.360Z','2026-11-22T08:37:17.360Z','{"inserted": 5, "failed": 1}','["1 pending order needs a person: woobc errors"]','{"eu": 1, "us": 2, "api": 11, "soap": 3}',4,6370,'jane');
INSERT INTO "runs" VALUES(3,'bc-verify','cron','{}','2026-11-22T08:37:17.720Z','2026-11-22T08:37:17.881Z','2026-11-22T08:37:17.881Z','{"released": 3, "verified": 1, "posted": 1}','[]','{"eu": 1, "us": 2, "api": 11, "soap": 8}',0,6370,'jane');
INSERT INTO "runs" VALUES(4,'shop-update','cron','{}','2026-11-22T08:37:17.905Z','2026-11-22T08:37:17.993Z','2026-11-22T08:37:17.993Z','{"told": 4}','[]','{"eu": 8, "api": 4}',0,6370,'jane');
INSERT INTO "runs" VALUES(5,'import-orders','cron','{}','2026-11-22T08:37:18.004Z','2026-11-22T08:37:18.041Z','2026-11-22T08:37:18.041Z','{"unchanged": 8, "imported": 2, "seen again": 1, "conflict": 1}','[]','{"eu": 2, "us": 3, "api": 6}',4,6370,'jane');
INSERT INTO "runs" VALUES(6,'bc-insert','cron','{}','2026-11-22T08:37:18.066Z','2026-11-22T08:37:18.135Z','2026-11-22T08:37:18.135Z','{"gone": 1, "answer lost": 1}','["1 pending order needs a person: woobc errors"]','{"eu": 3, "api": 9, "soap": 4}',0,6370,'jane');
INSERT INTO "runs" VALUES(7,'recheck-status','cron','{}','2026-11-22T08:37:18.171Z','2026-11-22T08:37:18.216Z','2026-11-22T08:37:18.216Z','{"unchanged": 5, "looked at": 3}','["Store eu: 2 open orders of the last 21 days (no webhooks): each by id, for they are fewer than 150; 2 looked at in 1 request, 0 became eligible.", "Store us: 1 open order of the last 21 days (no webhooks): each by id, for they are fewer than 150; 1 looked at in 2 requests, 0 became eligible."]','{"eu": 1, "us": 2, "api": 3}',0,6370,'jane');
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
INSERT INTO "shipments" VALUES(1,1,'S-SHPT102002','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]','','','','2026-11-22T08:39:17.895Z','2026-11-22T08:37:17.942Z',1,'','','[[10000,"MUG-RED","1"],[20000,"SHIRT","0.5"]]',NULL,'');
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
INSERT INTO "stores" VALUES('eu','woocommerce','http://127.0.0.1:37501','http://127.0.0.1:37501','2026-11-22T08:37:17.020Z','2026-11-22T08:39:18.000Z','2026-11-22T08:37:18.005Z','3a392c86','release','2026-11-22T08:37:17.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-22T08:37:18.187Z',NULL,0,'','2026-11-22T08:37:16.993Z',NULL,'2026-11-22T08:37:17.021Z');
INSERT INTO "stores" VALUES('us','bigcommerce','abc123','http://127.0.0.1:45247/abc123','2026-11-22T08:37:17.118Z','2026-11-22T08:39:18.000Z','2026-11-22T08:37:18.028Z','323dd5ec','post','2026-11-22T08:37:17.000Z','["{store}-{order_id}"]',NULL,NULL,'','2026-11-22T08:37:18.197Z',NULL,0,'',NULL,NULL,'2026-11-22T08:37:17.119Z');
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
INSERT INTO "tellings" VALUES(1,'{"by":"sandbox-1ed3108f16","sales_order":"S-ORD101001","shipments":[{"number":"S-SHPT102002"}]}','2026-11-22T08:37:17.959Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(2,'{"by":"sandbox-1ed3108f16","sales_order":"S-ORD101002"}','2026-11-22T08:37:17.969Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(6,'{"by":"sandbox-1ed3108f16","sales_order":"S-ORD101003"}','2026-11-22T08:37:17.984Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
INSERT INTO "tellings" VALUES(7,'{"by":"sandbox-1ed3108f16","sales_order":"S-ORD101004"}','2026-11-22T08:37:17.992Z',NULL,'',NULL,'',0,NULL,NULL,NULL);
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
INSERT INTO "webhook_deliveries" VALUES(1,'eu','order.updated',1009,'','701ae87257f284cbfa0df1e827dde3a5a8571f1e0dc2e756b6f6a9945a5ca658','2026-11-22T08:37:18.090Z',0,NULL,'');
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
CREATE INDEX orders_with_conflict_code ON orders (conflict_code, id, conflict_message)
       WHERE conflict_code IS NOT NULL;
CREATE INDEX orders_by_store_and_state ON orders (store, state, date_created, id, status, date_modified, total, number,
        customer_name, email, external_document_number, nav_sales_order_number, posted_invoice_number,
        prepayment_invoice_number);
CREATE INDEX orders_to_watch ON orders (store, state, verified_date, date_created) WHERE verified_date IS NOT NULL;
CREATE INDEX orders_marked ON orders (failed, conflict, state, store, error_code, conflict_code, failed_at, conflict_since,
        next_attempt_at, last_seen, date_created) WHERE failed = 1 OR conflict = 1;
CREATE INDEX orders_held ON orders (hold, state, store, date_created) WHERE hold IS NOT NULL;
CREATE INDEX orders_with_code ON orders (error_code, id, failed, conflict, state, store, failed_at, next_attempt_at,
        last_seen, error_message) WHERE error_code IS NOT NULL;
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
CREATE TRIGGER search_new_order AFTER INSERT ON orders BEGIN
        INSERT INTO order_search (rowid, number, customer_name, email, external_document_number, nav_sales_order_number, posted_invoice_number, prepayment_invoice_number) VALUES (NEW.id, NEW.number, NEW.customer_name, NEW.email, NEW.external_document_number, NEW.nav_sales_order_number, NEW.posted_invoice_number, NEW.prepayment_invoice_number);
    END;
CREATE TRIGGER search_changed_order AFTER UPDATE OF number, customer_name, email, external_document_number, nav_sales_order_number, posted_invoice_number, prepayment_invoice_number ON orders
        WHEN (OLD.number, OLD.customer_name, OLD.email, OLD.external_document_number, OLD.nav_sales_order_number, OLD.posted_invoice_number, OLD.prepayment_invoice_number) IS NOT (NEW.number, NEW.customer_name, NEW.email, NEW.external_document_number, NEW.nav_sales_order_number, NEW.posted_invoice_number, NEW.prepayment_invoice_number) BEGIN
        INSERT INTO order_search (order_search, rowid, number, customer_name, email, external_document_number, nav_sales_order_number, posted_invoice_number, prepayment_invoice_number)
            VALUES ('delete', OLD.id, OLD.number, OLD.customer_name, OLD.email, OLD.external_document_number, OLD.nav_sales_order_number, OLD.posted_invoice_number, OLD.prepayment_invoice_number);
        INSERT INTO order_search (rowid, number, customer_name, email, external_document_number, nav_sales_order_number, posted_invoice_number, prepayment_invoice_number) VALUES (NEW.id, NEW.number, NEW.customer_name, NEW.email, NEW.external_document_number, NEW.nav_sales_order_number, NEW.posted_invoice_number, NEW.prepayment_invoice_number);
    END;
CREATE VIRTUAL TABLE order_search USING fts5(number, customer_name, email, external_document_number, nav_sales_order_number, posted_invoice_number, prepayment_invoice_number, content = 'orders', content_rowid = 'id',
        tokenize = 'trigram', detail = none, columnsize = 0);
INSERT INTO order_search (order_search) VALUES ('rebuild');
COMMIT;
PRAGMA user_version = 2;
