-- On how many days people were here is counted since 0019. For those who came before it is what can be known: the days
-- on which they wrote or marked something, and those on which they last read a thread.
update people set days_here = greatest(days_here, was.days)
from (
  select person_id, count(distinct (at at time zone 'UTC')::date)::int as days from (
    select actor_id as person_id, created_at as at from audit_entries where actor_id is not null
    union all
    select person_id, visited_at from visits
  ) seen group by person_id
) was
where people.id = was.person_id and people.days_here < was.days;
