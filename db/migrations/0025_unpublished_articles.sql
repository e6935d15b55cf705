-- Its writer is notified when a scheduled article could not be published, until the article gets another time.
alter table notifications add column scheduled_id bigint
  constraint notifications_scheduled_id_scheduled_articles_id_fk references scheduled_articles on delete cascade;
create index notifications_by_schedule on notifications (scheduled_id) where scheduled_id is not null;
