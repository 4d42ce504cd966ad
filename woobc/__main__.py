from woobc.cli import main

main()
