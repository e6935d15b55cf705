insert into reasons (key, title, text, legal, position) values
  ('fine', 'Within the rules', 'A moderator has looked at it, and nothing about it is against the rules.', false, 12)
on conflict (key) do nothing;
