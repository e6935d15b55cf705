-- The shape that rate-limiter-flexible reads and writes (RateLimiterPostgres, tableCreated: true).
create table rate_limits (key varchar(255) primary key, points integer not null default 0, expire bigint);
--> statement-breakpoint
create index rate_limits_by_end on rate_limits (expire);
