-- Single characters are filed too now: what is filed already is filed once more, behind the scenes and from
-- the newest back. Until that is through, a rare character alone finds what it has come to.
update conversation.search_cursor
set stock_conversation = 'ffffffff-ffff-ffff-ffff-ffffffffffff', stock_seq = 9223372036854775807;
