-- Decision: the file says that it is Skulder's ("Skul"), so that another program's database is never mistaken for one
-- of ours and filled with tables.

pragma application_id = 0x536b756c;
