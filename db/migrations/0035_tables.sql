-- Tables of an article answer by themselves, too, with their captions.
create or replace function passages_of(body jsonb) returns table (block integer, heading text, lead text, words text)
language sql immutable parallel safe as $$
  with blocks as (
    select n::integer as block, node, node->>'type' as kind, concat_ws(E'\n', node->'attrs'->>'caption', words_of(node)) as words
    from jsonb_array_elements(body->'content') with ordinality b (node, n)
  ), placed as (
    select block, node, kind, words,
      coalesce((select h.words from blocks h where h.kind = 'heading' and h.block < b.block order by h.block desc limit 1), '') as heading,
      coalesce((select l.words from blocks l where l.block = b.block - 1 and l.kind = 'paragraph' and l.words like '%:'), '') as lead
    from blocks b where kind in ('paragraph', 'bulletList', 'orderedList', 'blockquote', 'codeBlock', 'table')
  )
  select p.block, p.heading, p.lead, part.words
  from placed p cross join lateral (
    select p.words where p.kind not like '%List' or length(p.words) < 600
    union all
    select words_of(item) from jsonb_array_elements(p.node->'content') item where p.kind like '%List' and length(p.words) >= 600
  ) part
  where length(part.words) >= 40 and part.words not like '%:'
$$;
