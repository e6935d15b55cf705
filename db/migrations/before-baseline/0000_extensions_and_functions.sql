create extension if not exists citext;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
-- The lower bound of Wilson's score interval at 80 % (z = 1.2816): few votes are trusted less than many.
create function wilson_lower_bound(positive integer, total integer) returns double precision
language sql immutable parallel safe as $$
  select case when total <= 0 then 0::double precision else
    (positive::double precision / total + 0.8211873 / total
      - 1.2815515655446004 * sqrt(positive::double precision / total * (total - positive) / total / total + 0.4105936 / total / total))
    / (1 + 1.6423744 / total)
  end
$$;
--> statement-breakpoint
-- One step of a comment's path: when (6 bytes of milliseconds since 1970), then which (6 bytes of its id).
create function comment_path_segment(at timestamptz, id bigint) returns bytea
language sql stable parallel safe as $$
  select substring(int8send(greatest(0, floor(extract(epoch from at) * 1000))::bigint) from 3)
      || substring(int8send(id) from 3)
$$;
