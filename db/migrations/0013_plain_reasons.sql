-- The first reasons in plain English. An admin's own words stay: a title or text changes only where it is still the first one.
-- Decisions and the public log keep the words they were made with.

update reasons set
  title = case when reasons.title = worded.old_title then worded.new_title else reasons.title end,
  text = case when reasons.text = worded.old_text then worded.new_text else reasons.text end
from (values
  ('waiting', 'Waiting for a look', 'Held for review',
    'Something about it is often seen in spam, or several readers flagged it, so it waits until a moderator has looked.',
    'The spam filter found something, or several readers flagged this. Readers cannot see it until a moderator has checked it.'),
  ('spam', 'Spam or advertising', 'Spam or advertising',
    'Selling has no place here. Whoever earns from what they recommend says so, once.',
    'Do not advertise here. If you earn money from something you recommend, say so, and recommend it only once.'),
  ('danger', 'Dangerous advice', 'Dangerous advice',
    'Diagnosis or dosage as if by a doctor, talking somebody out of seeing one, or anything that could make an injury worse.',
    'Do not diagnose or prescribe like a doctor, talk anybody out of seeing one, or give advice that could make an injury worse.'),
  ('harassment', 'Contempt or harassment', 'Contempt or harassment',
    'Nobody is talked down to here: not slow runners, heavy runners, old runners, nor those who stopped.',
    'Do not talk down to anybody: not to slow, heavy or old runners, and not to people who have stopped running.'),
  ('privacy', 'Somebody’s private information', 'Somebody’s private information',
    'Another person’s health, name, address or picture is told by that person alone.',
    'Do not share another person’s health, name, address or picture. Only that person may share them.'),
  ('off_topic', 'Off topic', 'Off topic',
    'It is about neither running nor recovering from an injury, or belongs in another thread.',
    'This is not about running or recovering from an injury, or it belongs in another thread.'),
  ('twice', 'Said already', 'Already posted',
    'The same thing is said elsewhere; one place for it helps those who look for an answer.',
    'The same question or advice is already here. Answers are easier to find in one place.'),
  ('evasion', 'Going around a decision', 'Evading a decision',
    'An account or a text that goes on with what was decided about before.',
    'This account or post repeats what a moderator has already decided against.'),
  ('order', 'Keeping order', 'Keeping threads tidy',
    'It stands where it is found more easily, or where the conversation can go on.',
    'This makes posts easier to find, or helps the conversation go on.'),
  ('illegal', 'Against the law', 'Against the law',
    'It breaks a law; the moderator says which.',
    'This breaks a law. The moderator names the law.'),
  ('mistake', 'A decision that was wrong', 'An earlier decision was wrong',
    'What was decided before did not hold on a second look.',
    'A moderator checked an earlier decision again and found it wrong.'),
  ('fine', 'Within the rules', 'Within the rules',
    'A moderator has looked at it, and nothing about it is against the rules.',
    'A moderator checked this and found nothing against the rules.')
) as worded (key, old_title, new_title, old_text, new_text)
where reasons.key = worded.key;
