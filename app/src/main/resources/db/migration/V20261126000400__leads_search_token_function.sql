-- The search tokens of a lead, of its search text: each word, and the first two letters of each, marked by =. All who begin
-- "ma" stand under the one token =ma in the order they were received, which many tokens of different words do not.
-- Numbers and phones have no beginnings: they are searched by many digits or none.
create function baton_search_tokens(search_text text) returns setof text
    language sql immutable parallel safe
begin atomic
    select word from unnest(string_to_array(ltrim(search_text), ' ')) as word
    union
    select '=' || left(word, 2)
    from unnest(string_to_array(ltrim(search_text), ' ')) as word
    where char_length(word) > 1 and word not like 'l-%' and left(word, 1) collate "C" not between '0' and '9';
end;
comment on function baton_search_tokens(text) is 'The tokens of a lead''s search text: its words, and their beginnings of two letters marked by =.';
