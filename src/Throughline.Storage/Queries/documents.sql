SELECT row FROM documents ORDER BY path, id
