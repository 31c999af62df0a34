-- Practices: what a member does that works, written for those of their circles, with whom it is shared and what came of it.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- As its author last kept it. It is theirs alone until it stands in a circle.
create table shared_practice (
    id         uuid primary key,
    author     uuid not null references member on delete cascade,
    kind       text not null check (kind in ('method', 'business')),
    -- In which it is written: its words are stemmed by it.
    language   text not null check (language in ('fr', 'en')),
    title      text not null check (char_length(title) between 1 and 120),
    level      text not null check (char_length(level) <= 160),
    situation  text not null check (char_length(situation) <= 1200),
    doing      text not null check (char_length(doing) <= 6000),
    why        text not null check (char_length(why) <= 2000),
    limits     text not null check (char_length(limits) <= 2000),
    monday     text not null check (char_length(monday) <= 600),
    version    int not null default 1 check (version > 0),
    written_at timestamptz not null,
    changed_at timestamptz not null,
    -- The first time.
    shared_at  timestamptz,
    unique (id, author)
);
create index on shared_practice (author, changed_at desc, id desc);

-- Its texts as they were shared, one after the other; what was kept in between is nowhere.
create table practice_version (
    practice   uuid not null,
    author     uuid not null,
    version    int not null check (version > 0),
    title      text not null,
    level      text not null,
    situation  text not null,
    doing      text not null,
    why        text not null,
    limits     text not null,
    monday     text not null,
    written_at timestamptz not null,
    primary key (practice, version),
    foreign key (practice, author) references shared_practice (id, author) on delete cascade
);

-- Where it stands, with what it is found and ordered by, so that one index answers "in my circles".
create table practice_circle (
    practice   uuid not null,
    author     uuid not null,
    circle     uuid not null references circle on delete cascade,
    kind       text not null,
    -- Those in the circle read the versions from this one on.
    since      int not null,
    shared_at  timestamptz not null,
    -- The day it was first shared, in days since 1970, moved on by 90 whenever what speaks for it doubles: itself on that
    -- day, and each who used or adapted it on theirs. All of it fades by half in 90 days, so the order of two never changes
    -- unless somebody uses one.
    warmth     double precision not null,
    words      tsvector not null,
    -- Each word once, without accents, for finding what is written nearly so.
    vocabulary text not null,
    primary key (practice, circle),
    foreign key (practice, author) references shared_practice (id, author) on delete cascade
);
create index practice_circle_warmest on practice_circle (circle, warmth desc, practice desc);
create index practice_circle_words on practice_circle using gin (circle, words);
create index on practice_circle (author, circle);

-- What somebody did with it; one word each, the last they said.
create table practice_use (
    practice uuid not null references shared_practice on delete cascade,
    member   uuid not null references member on delete cascade,
    use      text not null check (use in ('used', 'adapted', 'not for me')),
    words    text not null check (char_length(words) <= 600),
    said_at  timestamptz not null,
    primary key (practice, member)
);
create index on practice_use (member);

create table practice_file (
    attachment uuid primary key,
    practice   uuid not null,
    author     uuid not null,
    foreign key (practice, author) references shared_practice (id, author) on delete cascade,
    foreign key (attachment, author) references attachment (id, owner) on delete cascade
);
create index on practice_file (practice, attachment);

-- Who reads what ------------------------------------------------------------------------------

do $$
declare t text;
begin
    foreach t in array array['shared_practice', 'practice_version', 'practice_circle', 'practice_use', 'practice_file'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_all on %I to cordee_work using (true) with check (true)', t);
        execute format('grant select, insert, update, delete on %I to cordee_work', t);
        -- Column by column: a grant on the table would open when a row was written, too.
        execute (select format('grant select (%s) on %I to cordee_app', string_agg(a.attname, ', ' order by a.attnum), t)
                   from pg_attribute a where a.attrelid = t::regclass and a.attnum > 0 and not a.attisdropped);
    end loop;
end
$$;

create policy within on practice_circle for select to cordee_app
    using (circle in (select my_circles()) or author = (select current_member()));
-- Its author takes it out wherever it stands, also of a circle they have left.
create policy own_taking_out on practice_circle for delete to cordee_app using (author = (select current_member()));
grant delete on practice_circle to cordee_app;

-- By the value of a row, and not by whether there is one: else all that stands anywhere would be read to make a table of it.
create policy within on shared_practice for select to cordee_app
    using (author = (select current_member())
           or (select true from practice_circle c where c.practice = shared_practice.id limit 1));
create policy own_removal on shared_practice for delete to cordee_app using (author = (select current_member()));
grant delete on shared_practice to cordee_app;

create policy within on practice_version for select to cordee_app
    using (author = (select current_member())
           or (select true from practice_circle c
                where c.practice = practice_version.practice and c.since <= practice_version.version limit 1));

create policy own on practice_use for select to cordee_app using (member = (select current_member()));

create policy within on practice_file for select to cordee_app
    using (author = (select current_member())
           or (select true from practice_circle c where c.practice = practice_file.practice limit 1));
create policy own_adding on practice_file for insert to cordee_app with check (author = (select current_member()));
grant insert on practice_file to cordee_app;

create policy practice_within on attachment for select to cordee_app
    using ((select true from practice_file f where f.attachment = attachment.id));

-- What it is found by -------------------------------------------------------------------------

-- Only letters, digits and single spaces, with accents; without them where that would leave something else behind.
create function practice_plain(p_text text) returns text
    language sql stable set search_path = pg_catalog, public, pg_temp
as $$
    select case when unaccent('unaccent', p.plain) ~ '[^[:alnum:] ]'
                then regexp_replace(unaccent('unaccent', p.plain), '[^[:alnum:]]+', ' ', 'g') else p.plain end
      from (select regexp_replace(lower(p_text), '[^[:alnum:]]+', ' ', 'g') as plain) p
$$;

-- Stems are taken with the accents as they are written, and without: « posées » is found as « poser » and as « posees ».
create function practice_stems(p_language text, p_text text) returns tsvector
    language sql stable set search_path = pg_catalog, public, pg_temp
as $$
    select unaccent('unaccent', to_tsvector(l.config, p.plain)::text)::tsvector
           || to_tsvector(l.config, unaccent('unaccent', p.plain))
      from (select practice_plain(p_text) as plain) p
     cross join (select case p_language when 'en' then 'pg_catalog.english' else 'pg_catalog.french' end::regconfig as config) l
$$;

create function practice_query(p_words text) returns tsquery
    language sql stable set search_path = pg_catalog, public, pg_temp
as $$
    select unaccent('unaccent', plainto_tsquery('pg_catalog.french', p.plain)::text)::tsquery
           || plainto_tsquery('pg_catalog.french', unaccent('unaccent', p.plain))
           || unaccent('unaccent', plainto_tsquery('pg_catalog.english', p.plain)::text)::tsquery
           || plainto_tsquery('pg_catalog.english', unaccent('unaccent', p.plain))
      from (select practice_plain(p_words) as plain) p
$$;

-- The title weighs A, the situation and Monday B, the rest C.
create function practice_words(p shared_practice) returns tsvector
    language sql stable set search_path = pg_catalog, public, pg_temp
as $$
    select setweight(practice_stems(p.language, p.title), 'A')
           || setweight(practice_stems(p.language, p.situation || ' ' || p.monday), 'B')
           || setweight(practice_stems(p.language, concat_ws(' ', p.level, p.doing, p.why, p.limits)), 'C')
$$;

create function practice_vocabulary(p_text text) returns text
    language sql stable set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(string_agg(distinct w.word, ' '), '')
      from regexp_split_to_table(unaccent('unaccent', practice_plain(p_text)), '[^[:alnum:]]+') w (word)
     where char_length(w.word) >= 4
$$;

create function practice_warmth(p_practice uuid) returns double precision
    language sql stable set search_path = pg_catalog, public, pg_temp
as $$
    select 90 * ln(sum(power(2.0::double precision, s.days / 90))) / ln(2.0::double precision)
      from (select extract(epoch from p.shared_at)::double precision / 86400 as days
              from shared_practice p where p.id = p_practice
            union all
            select extract(epoch from u.said_at)::double precision / 86400
              from practice_use u where u.practice = p_practice and u.use in ('used', 'adapted')) s
$$;

-- In the circles of the member who is here, or in one of them: those that have all the words, in their title first, then
-- the warmest first; and where they are few, those that have nearly these words.
create function find_practices(p_words text, p_kind text, p_circle uuid, p_after uuid, p_most int)
    returns table (practice uuid, nearly boolean)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_circles uuid[];
    v_query   tsquery;
    v_nearly  text;
    v_title   boolean := true;
    v_warmth  double precision := 'infinity';
    v_after   uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    v_found   uuid[];
begin
    select array_agg(m.circle) into v_circles
      from (select my_circles() as circle) m where p_circle is null or m.circle = p_circle;
    if p_words is not null then
        v_query := practice_query(p_words);
    end if;
    if p_after is not null then
        select c.warmth, c.practice, p_words is null or ts_filter(c.words, '{a}') @@ v_query into v_warmth, v_after, v_title
          from practice_circle c where c.practice = p_after and c.circle = any (v_circles) limit 1;
        if not found then
            return;
        end if;
    end if;
    if p_words is null then
        return query
            select s.practice, false
              from (select distinct o.practice, o.warmth
                      from unnest(v_circles) mine cross join lateral (
                           select c.practice, c.warmth from practice_circle c
                            where c.circle = mine and (p_kind is null or c.kind = p_kind)
                              and (c.warmth, c.practice) < (v_warmth, v_after)
                            order by c.warmth desc, c.practice desc limit p_most) o) s
             order by s.warmth desc, s.practice desc limit p_most;
        return;
    end if;
    select array_agg(s.practice order by s.in_title desc, s.warmth desc, s.practice desc) into v_found
      from (select distinct o.practice, o.warmth, o.in_title
              from unnest(v_circles) mine cross join lateral (
                   select c.practice, c.warmth, ts_filter(c.words, '{a}') @@ v_query as in_title from practice_circle c
                    where c.circle = mine and c.words @@ v_query and (p_kind is null or c.kind = p_kind)) o
             where (o.in_title, o.warmth, o.practice) < (v_title, v_warmth, v_after)
             order by o.in_title desc, o.warmth desc, o.practice desc limit p_most) s;
    return query select f.practice, false from unnest(v_found) with ordinality f (practice, n) order by f.n;
    if p_after is not null or coalesce(cardinality(v_found), 0) >= 3 then
        return;
    end if;
    -- Each word that is sought becomes those of these circles that come near it; where one has none, nothing is near.
    with known as materialized (
        select distinct v.word
          from practice_circle c cross join lateral string_to_table(c.vocabulary, ' ') v (word)
         where c.circle = any (v_circles))
    select string_agg('(' || n.words || ')', ' & ') into v_nearly
      from (select w.n, string_agg('(' || practice_query(near.word)::text || ')', ' | ') as words
              from string_to_table(practice_vocabulary(p_words), ' ') with ordinality w (word, n)
              left join lateral (
                   select o.word
                     from known o
                    where similarity(o.word, w.word) >= 0.4 and numnode(practice_query(o.word)) > 0
                    order by similarity(o.word, w.word) desc, o.word limit 5) near on true
             group by w.n) n
    having bool_and(n.words is not null);
    if v_nearly is null then
        return;
    end if;
    v_query := v_nearly::tsquery;
    return query
        select s.practice, true
          from (select distinct o.practice, o.warmth
                  from unnest(v_circles) mine cross join lateral (
                       select c.practice, c.warmth from practice_circle c
                        where c.circle = mine and c.words @@ v_query and (p_kind is null or c.kind = p_kind)) o
                 where o.practice <> all (coalesce(v_found, '{}'))
                 order by o.warmth desc, o.practice desc limit p_most) s
         order by s.warmth desc, s.practice desc;
end
$$;

-- Writing ------------------------------------------------------------------------------------

-- Keeps it for oneself where no circle is named, else shares it with exactly these. Title, level, situation, doing, why,
-- limits, Monday. 'kept', 'shared', 'crossed' where another window was quicker, 'not there' where one is in no such circle,
-- 'is shared' where it would be kept for oneself and stands in a circle, 'not yours'.
create function write_practice(p_id uuid, p_version int, p_kind text, p_language text, p_texts text[], p_circles uuid[],
                               p_now timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    v_me       uuid := current_member();
    v_practice shared_practice;
    v_latest   int;
begin
    if v_me is null then
        return 'not yours';
    end if;
    -- Whoever leaves one of them waits, or has left.
    perform 1 from circle c where c.id = any (p_circles) order by c.id for share;
    if p_version > 0 then
        select * into v_practice from shared_practice p where p.id = p_id and p.author = v_me for update;
        if not found then
            return 'not yours';
        end if;
        if v_practice.version <> p_version then
            return 'crossed';
        end if;
    end if;
    if exists (select from unnest(p_circles) n (circle)
                where n.circle not in (select my_circles())
                  and not exists (select from practice_circle c where c.practice = p_id and c.author = v_me and c.circle = n.circle)) then
        return 'not there';
    end if;
    if p_circles = '{}' and exists (select from practice_circle c where c.practice = p_id and c.author = v_me) then
        return 'is shared';
    end if;
    if p_version = 0 then
        insert into shared_practice (id, author, kind, language, title, level, situation, doing, why, limits, monday, written_at,
                                     changed_at, shared_at)
        values (p_id, v_me, p_kind, p_language, p_texts[1], p_texts[2], p_texts[3], p_texts[4], p_texts[5], p_texts[6],
                p_texts[7], p_now, p_now, case when p_circles <> '{}' then p_now end)
        returning * into v_practice;
    else
        update shared_practice p
           set kind = p_kind, language = p_language, title = p_texts[1], level = p_texts[2], situation = p_texts[3],
               doing = p_texts[4], why = p_texts[5], limits = p_texts[6], monday = p_texts[7], version = p.version + 1,
               changed_at = p_now, shared_at = coalesce(p.shared_at, case when p_circles <> '{}' then p_now end)
         where p.id = p_id
        returning * into v_practice;
    end if;
    if p_circles = '{}' then
        return 'kept';
    end if;
    select v.version into v_latest from practice_version v
     where v.practice = p_id and v.version = (select max(l.version) from practice_version l where l.practice = p_id)
       and (v.title, v.level, v.situation, v.doing, v.why, v.limits, v.monday)
           = (v_practice.title, v_practice.level, v_practice.situation, v_practice.doing, v_practice.why, v_practice.limits,
              v_practice.monday);
    if not found then
        v_latest := v_practice.version;
        insert into practice_version (practice, author, version, title, level, situation, doing, why, limits, monday, written_at)
        values (p_id, v_me, v_latest, v_practice.title, v_practice.level, v_practice.situation, v_practice.doing, v_practice.why,
                v_practice.limits, v_practice.monday, p_now);
    end if;
    delete from practice_circle c where c.practice = p_id and c.circle <> all (p_circles);
    insert into practice_circle (practice, author, circle, kind, since, shared_at, warmth, words, vocabulary)
    select p_id, v_me, n.circle, p_kind, v_latest, p_now, practice_warmth(p_id), practice_words(v_practice),
           practice_vocabulary(concat_ws(' ', v_practice.title, v_practice.level, v_practice.situation, v_practice.doing,
                                         v_practice.why, v_practice.limits, v_practice.monday))
      from (select distinct u.circle from unnest(p_circles) u (circle)) n
    on conflict (practice, circle) do update
       set kind = excluded.kind, words = excluded.words, vocabulary = excluded.vocabulary;
    return 'shared';
end
$$;

-- What came of it -----------------------------------------------------------------------------

-- Says what one did with it, or nothing any more where p_use is null. Only of another's, in a circle one is in.
create function say_of_practice(p_practice uuid, p_use text, p_words text, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform 1 from shared_practice p
     where p.id = p_practice and p.author <> current_member()
       and exists (select from practice_circle c where c.practice = p.id and c.circle in (select my_circles()))
       for update;
    if not found then
        return false;
    end if;
    if p_use is null then
        delete from practice_use where practice = p_practice and member = current_member();
    else
        insert into practice_use (practice, member, use, words, said_at)
        values (p_practice, current_member(), p_use, p_words, p_now)
        on conflict (practice, member) do update
           set use = excluded.use, words = excluded.words,
               -- Saying it better makes it no fresher.
               said_at = case when practice_use.use = excluded.use then practice_use.said_at else excluded.said_at end;
    end if;
    update practice_circle c set warmth = practice_warmth(p_practice) where c.practice = p_practice;
    return true;
end
$$;

-- What others did with these: to its author all, to those who read it what was said by those with whom they sit where it
-- is shared.
create function practice_uses(p_practices uuid[])
    returns table (practice uuid, member uuid, name text, use text, words text, said_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select u.practice, u.member, m.name, u.use, u.words, u.said_at
      from practice_use u join member m on m.id = u.member
     where u.practice = any (p_practices)
       and (exists (select from shared_practice p where p.id = u.practice and p.author = current_member())
            or exists (select from practice_circle c
                         join circle_member o on o.circle = c.circle and o.member = u.member and o.left_at is null
                        where c.practice = u.practice and c.circle in (select my_circles())))
     order by u.said_at desc, u.member
$$;

do $$
declare f text;
begin
    foreach f in array array[
        'find_practices(text, text, uuid, uuid, int)', 'write_practice(uuid, int, text, text, text[], uuid[], timestamptz)',
        'say_of_practice(uuid, text, text, timestamptz)', 'practice_uses(uuid[])'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to cordee_app', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
    foreach f in array array['practice_plain(text)', 'practice_stems(text, text)', 'practice_query(text)',
                             'practice_words(shared_practice)', 'practice_vocabulary(text)', 'practice_warmth(uuid)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('alter function %s owner to cordee_work', f);
    end loop;
end
$$;
