-- A profile whole: what somebody offers and looks for, where and for whom they work, their record, their posture, the
-- codes they have signed, what would help them now; and, for each part of it, who reads it.

-- What an item is about. Its words stay the member's own; those that were there keep them, and have no skill.
alter table profile_item add skill text references skill;
-- Of an offer, how well; of a search, how much: 1, 2 or 3.
alter table profile_item add weight int not null default 2 check (weight between 1 and 3);
alter table profile_item drop constraint profile_item_position_check;
alter table profile_item add constraint profile_item_position_check check (position between 0 and 29);
create index on profile_item (skill) where skill is not null;
grant select (skill, weight) on profile_item to cordee_app;
create policy work_all on profile_item for select to cordee_work using (true);
grant select on profile_item to cordee_work;

-- What others read of them goes through the functions below, as its owner has set it.
drop policy offers_and_searches on profile_item;

-- What was brought into a room keeps the skill that it is about, so that links can be proposed.
alter table brought_item add skill text references skill;
grant select (skill), update (skill) on brought_item to cordee_app;

-- The parts of a profile, each with who reads it at first and whether it may serve affinities.
create table profile_aspect (
    key      text primary key,
    audience text not null check (audience in ('me', 'partners', 'circles', 'members', 'public')),
    serves   boolean not null,
    position int not null unique
);
insert into profile_aspect (key, audience, serves, position) values
    ('card', 'members', true, 0),
    ('forehand', 'members', true, 1),
    ('offers', 'members', true, 2),
    ('searches', 'members', true, 3),
    ('strengths', 'me', true, 4),
    ('weak_spots', 'me', false, 5),
    ('positioning', 'members', true, 6),
    ('posture', 'me', false, 7),
    ('record', 'partners', true, 8),
    ('codes', 'members', true, 9);

-- What a member set otherwise. The name is every member's to read, since that is how one is found.
create table profile_visibility (
    member   uuid not null references member on delete cascade,
    aspect   text not null references profile_aspect,
    audience text not null check (audience in ('me', 'partners', 'circles', 'members', 'public')),
    serves   boolean not null,
    primary key (member, aspect),
    check (aspect <> 'card' or (audience in ('members', 'public') and serves))
);

-- Short lists for where one stands.
create table positioning_choice (
    kind     text not null check (kind in ('clientele', 'zone', 'service')),
    key      text not null check (key ~ '^[a-z][a-z-]{0,39}$'),
    fr       text not null check (char_length(fr) between 1 and 80),
    en       text not null check (char_length(en) between 1 and 80),
    position int not null,
    primary key (kind, key),
    unique (kind, position)
);
insert into positioning_choice (kind, key, fr, en, position) values
    ('clientele', 'individuals', 'Particuliers', 'Private individuals', 0),
    ('clientele', 'entrepreneurs', 'Indépendants et créateurs', 'Self-employed people and founders', 1),
    ('clientele', 'small-firms', 'Petites entreprises', 'Small firms', 2),
    ('clientele', 'mid-sized', 'Entreprises moyennes', 'Mid-sized firms', 3),
    ('clientele', 'large', 'Grandes entreprises', 'Large companies', 4),
    ('clientele', 'industry', 'Industrie', 'Manufacturing', 5),
    ('clientele', 'building', 'Bâtiment et travaux publics', 'Building and public works', 6),
    ('clientele', 'farming-food', 'Agriculture et alimentation', 'Farming and food', 7),
    ('clientele', 'commerce', 'Commerce et tourisme', 'Retail and tourism', 8),
    ('clientele', 'services-finance', 'Banque, assurance et services', 'Banking, insurance and services', 9),
    ('clientele', 'technology', 'Numérique et technologie', 'Digital and technology', 10),
    ('clientele', 'health', 'Santé et médico-social', 'Health and social care', 11),
    ('clientele', 'public', 'Secteur public', 'Public sector', 12),
    ('clientele', 'education', 'Enseignement et recherche', 'Education and research', 13),
    ('clientele', 'associations', 'Associations et fondations', 'Charities and foundations', 14),
    ('clientele', 'cooperatives', 'Coopératives et mutuelles', 'Co-operatives and mutuals', 15),
    ('clientele', 'culture-sport', 'Culture et sport', 'Arts and sport', 16),
    ('clientele', 'professions', 'Professions libérales', 'Liberal professions', 17),
    ('zone', 'auvergne-rhone-alpes', 'Auvergne-Rhône-Alpes', 'Auvergne-Rhône-Alpes', 0),
    ('zone', 'bourgogne-franche-comte', 'Bourgogne-Franche-Comté', 'Burgundy-Franche-Comté', 1),
    ('zone', 'bretagne', 'Bretagne', 'Brittany', 2),
    ('zone', 'centre-val-de-loire', 'Centre-Val de Loire', 'Centre-Val de Loire', 3),
    ('zone', 'corse', 'Corse', 'Corsica', 4),
    ('zone', 'grand-est', 'Grand Est', 'Grand Est', 5),
    ('zone', 'hauts-de-france', 'Hauts-de-France', 'Hauts-de-France', 6),
    ('zone', 'ile-de-france', 'Île-de-France', 'Paris and its region', 7),
    ('zone', 'normandie', 'Normandie', 'Normandy', 8),
    ('zone', 'nouvelle-aquitaine', 'Nouvelle-Aquitaine', 'Nouvelle-Aquitaine', 9),
    ('zone', 'occitanie', 'Occitanie', 'Occitania', 10),
    ('zone', 'pays-de-la-loire', 'Pays de la Loire', 'Pays de la Loire', 11),
    ('zone', 'provence', 'Provence-Alpes-Côte d’Azur', 'Provence-Alpes-Côte d’Azur', 12),
    ('zone', 'outre-mer', 'Outre-mer', 'French overseas territories', 13),
    ('zone', 'belgium', 'Belgique', 'Belgium', 14),
    ('zone', 'luxembourg', 'Luxembourg', 'Luxembourg', 15),
    ('zone', 'switzerland', 'Suisse', 'Switzerland', 16),
    ('zone', 'canada', 'Canada', 'Canada', 17),
    ('zone', 'british-isles', 'Royaume-Uni et Irlande', 'United Kingdom and Ireland', 18),
    ('zone', 'europe', 'Ailleurs en Europe', 'Elsewhere in Europe', 19),
    ('zone', 'africa', 'Afrique', 'Africa', 20),
    ('zone', 'americas', 'Ailleurs aux Amériques', 'Elsewhere in the Americas', 21),
    ('zone', 'asia-pacific', 'Asie et Pacifique', 'Asia and the Pacific', 22),
    ('service', 'one-to-one', 'Accompagnement individuel', 'One-to-one work', 0),
    ('service', 'teams', 'Accompagnement d’équipes', 'Team work', 1),
    ('service', 'organisations', 'Accompagnement d’organisations', 'Work with whole organisations', 2),
    ('service', 'training', 'Formation', 'Training', 3),
    ('service', 'facilitation', 'Séminaires et ateliers', 'Away days and workshops', 4),
    ('service', 'mediation', 'Médiation', 'Mediation', 5),
    ('service', 'consulting', 'Conseil', 'Consulting', 6),
    ('service', 'interim', 'Direction de transition', 'Interim management', 7),
    ('service', 'skills-review', 'Bilans de compétences', 'Career reviews', 8),
    ('service', 'supervision', 'Supervision', 'Supervision', 9),
    ('service', 'mentoring', 'Mentorat', 'Mentoring', 10),
    ('service', 'speaking', 'Conférences', 'Talks', 11);

create table positioning_pick (
    member uuid not null references member on delete cascade,
    kind   text not null,
    choice text not null,
    primary key (member, kind, choice),
    foreign key (kind, choice) references positioning_choice
);

-- What one is at one's best in, and how one wants to meet. Whoever looks is proposed; nobody else is.
create table practice (
    member        uuid primary key references member on delete cascade,
    forehand      text not null default '' check (char_length(forehand) <= 200),
    online        boolean not null default false,
    looking       boolean not null default false,
    introductions int not null default 2 check (introductions between 0 and 8),
    level_window  int not null default 1 check (level_window between 0 and 4)
);

-- What one has learned and done, said by oneself.
create table professional_record (
    member         uuid primary key references member on delete cascade,
    training       text not null check (char_length(training) <= 600),
    training_hours int check (training_hours between 0 and 20000),
    since          int check (since between 1950 and 2100),
    hours          int check (hours between 0 and 100000),
    credentials    text not null check (char_length(credentials) <= 400),
    supervision    text check (supervision in ('none', 'peers', 'group', 'individual')),
    living         text check (living in ('beginning', 'part', 'most', 'whole'))
);

-- The level that a record makes: the highest of which it meets everything.
create table level_step (
    level          int primary key check (level between 1 and 5),
    years          int not null,
    hours          int not null,
    training_hours int not null,
    supervised     boolean not null
);
insert into level_step (level, years, hours, training_hours, supervised) values
    (1, 0, 0, 0, false),
    (2, 1, 100, 60, false),
    (3, 3, 500, 125, true),
    (4, 7, 1500, 200, true),
    (5, 12, 2500, 200, true);

-- Codes of ethics as their bodies publish them.
create table ethics_code (
    key      text primary key check (key ~ '^[a-z][a-z-]{0,39}$'),
    fr       text not null,
    en       text not null,
    -- Null where the body gives none.
    version  text,
    source   text not null check (source like 'https://%'),
    position int not null unique
);
insert into ethics_code (key, fr, en, version, source, position) values
    ('icf', 'Code de déontologie de l’ICF', 'ICF Code of Ethics', '2025', 'https://coachingfederation.org/credentialing/coaching-ethics/icf-code-of-ethics/', 0),
    ('emcc', 'Global Code of Ethics, par l’EMCC', 'Global Code of Ethics, through EMCC', '3 (2021)', 'https://www.globalcodeofethics.org/', 1),
    ('ac', 'Global Code of Ethics, par l’Association for Coaching', 'Global Code of Ethics, through the Association for Coaching', '3 (2021)', 'https://www.globalcodeofethics.org/', 2),
    ('sfcoach', 'Code de déontologie de la SFCoach', 'SFCoach code of ethics', null, 'https://www.sfcoach.org/', 3);

-- Two that go together, since they are the same text or because a steward said so.
create table ethics_code_pair (
    one   text not null references ethics_code,
    other text not null references ethics_code,
    primary key (one, other),
    check (one < other)
);
create index on ethics_code_pair (other);
insert into ethics_code_pair (one, other) values ('ac', 'emcc');

create table signed_code (
    member    uuid not null references member on delete cascade,
    code      text not null references ethics_code,
    signed_at timestamptz not null,
    primary key (member, code)
);

-- Each time somebody answered the twelve sentences. Two for each axis in turn, the second of which is turned round.
create table posture_answer (
    id          uuid primary key,
    member      uuid not null references member on delete cascade,
    items       int[] not null check (cardinality(items) = 12 and items <@ array[1, 2, 3, 4, 5]),
    answered_at timestamptz not null
);
create index on posture_answer (member, answered_at);

-- What would help now: three at the most, each until its day.
create table need (
    id       uuid primary key,
    member   uuid not null references member on delete cascade,
    slot     int not null check (slot between 0 and 2),
    words    text not null check (char_length(words) between 1 and 200),
    skill    text references skill,
    audience text not null check (audience in ('partners', 'circles', 'members')),
    asked_at timestamptz not null,
    fades_on date not null,
    unique (member, slot)
);

do $$
declare t text;
begin
    foreach t in array array['profile_aspect', 'profile_visibility', 'positioning_choice', 'positioning_pick', 'practice',
                             'professional_record', 'level_step', 'ethics_code', 'ethics_code_pair', 'signed_code',
                             'posture_answer', 'need'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy work_reads on %I for select to cordee_work using (true)', t);
        execute format('grant select on %I to cordee_work', t);
    end loop;
    -- What a page that is open to anybody names.
    foreach t in array array['positioning_choice', 'ethics_code'] loop
        execute format('create policy everyone_reads on %I for select to cordee_app using (true)', t);
    end loop;
    foreach t in array array['profile_aspect', 'level_step', 'ethics_code_pair'] loop
        execute format('create policy members_read on %I for select to cordee_app using ((select current_member()) is not null)', t);
    end loop;
    foreach t in array array['profile_visibility', 'positioning_pick', 'practice', 'professional_record', 'signed_code',
                             'posture_answer', 'need'] loop
        execute format('create policy own on %I to cordee_app using (member = (select current_member())) with check (member = (select current_member()))', t);
    end loop;
end
$$;

grant select (key, audience, serves, position) on profile_aspect to cordee_app;
grant select (kind, key, fr, en, position) on positioning_choice to cordee_app;
grant select (level, years, hours, training_hours, supervised) on level_step to cordee_app;
grant select (key, fr, en, version, source, position) on ethics_code to cordee_app;
grant select (one, other) on ethics_code_pair to cordee_app;
grant select (member, aspect, audience, serves), insert (member, aspect, audience, serves), update (audience, serves)
    on profile_visibility to cordee_app;
grant select (member, kind, choice), insert (member, kind, choice), delete on positioning_pick to cordee_app;
grant select (member, forehand, online, looking, introductions, level_window),
      insert (member, forehand, online, looking, introductions, level_window),
      update (forehand, online, looking, introductions, level_window) on practice to cordee_app;
grant select (member, training, training_hours, since, hours, credentials, supervision, living),
      insert (member, training, training_hours, since, hours, credentials, supervision, living),
      update (training, training_hours, since, hours, credentials, supervision, living) on professional_record to cordee_app;
grant select (member, code, signed_at), insert (member, code, signed_at), delete on signed_code to cordee_app;
-- What was answered stays as it was.
grant select (id, member, items, answered_at), insert (id, member, items, answered_at) on posture_answer to cordee_app;
grant select (id, member, slot, words, skill, audience, asked_at, fades_on),
      insert (id, member, slot, words, skill, audience, asked_at, fades_on), update (fades_on), delete on need to cordee_app;

-- From the narrowest to the widest: who reads one reads all that is wider.
create function audience_rank(p_audience text) returns int
    language sql immutable set search_path = pg_catalog, public, pg_temp
as $$ select array_position(array['me', 'partners', 'circles', 'members', 'public'], p_audience) $$;

-- Six axes from 1 to 5: openness, abundance, giving, autonomy, frankness, tempo.
create function posture_axes(p_items int[]) returns numeric[]
    language sql immutable set search_path = pg_catalog, public, pg_temp
as $$ select array(select ((p_items[2 * n - 1] + 6 - p_items[2 * n]) / 2.0)::numeric(2, 1) from generate_series(1, 6) n order by n) $$;

-- From 1 to 5; 1 without a record.
create function record_level(p_member uuid, p_today date) returns int
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select coalesce(max(s.level), 1)
      from professional_record r
      join level_step s on s.years <= coalesce(extract(year from p_today)::int - r.since, 0)
                       and s.hours <= coalesce(r.hours, 0)
                       and s.training_hours <= coalesce(r.training_hours, 0)
                       and (not s.supervised or coalesce(r.supervision, 'none') <> 'none')
     where r.member = p_member
$$;

-- As what the current member reads another: somebody who shares a room with them now is a partner.
create function reads_as(p_member uuid) returns text
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select case
        when current_member() is null then 'public'
        when current_member() = p_member then 'me'
        when exists (select from party mine join party theirs on theirs.partnership = mine.partnership
                      where mine.member = current_member() and mine.left_at is null
                        and theirs.member = p_member and theirs.left_at is null) then 'partners'
        else 'members'
    end
$$;

-- What an audience reads of somebody, line by line; nothing at all where their card is not for it.
create function profile_lines(p_member uuid, p_audience text, p_today date)
    returns table (aspect text, kind text, words text, skill text, amount numeric, day date, id uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with open as materialized (
        select a.key, a.position
          from profile_aspect a
          left join profile_visibility v on v.member = p_member and v.aspect = a.key
         where audience_rank(coalesce(v.audience, a.audience)) >= audience_rank(p_audience)
           and p_audience in ('me', 'partners', 'circles', 'members', 'public')
    ), line as (
        select 'card' as aspect, x.kind, x.words, null::text as skill, null::numeric as amount, null::date as day, null::uuid as id, x.place
          from member m,
               lateral (values ('name', m.name, 0), ('headline', m.headline, 1), ('place', m.place, 2)) x (kind, words, place)
         where m.id = p_member and x.words <> ''
        union all
        select 'card', 'language', l.tag, null, null, null, null, 2 + l.n::int
          from member m, unnest(m.languages) with ordinality l (tag, n) where m.id = p_member
        union all
        select 'forehand', 'forehand', p.forehand, null, null, null, null, 0 from practice p where p.member = p_member and p.forehand <> ''
        union all
        select case i.kind when 'offer' then 'offers' when 'search' then 'searches' when 'strength' then 'strengths' else 'weak_spots' end,
               i.kind, i.words, i.skill, i.weight, null, null, i.position
          from profile_item i where i.member = p_member
        union all
        select 'positioning', k.kind, k.choice, null, null, null, null, c.position + case k.kind when 'clientele' then 0 when 'zone' then 100 else 300 end
          from positioning_pick k join positioning_choice c on c.kind = k.kind and c.key = k.choice where k.member = p_member
        union all
        select 'positioning', 'online', '', null, null, null, null, 200 from practice p where p.member = p_member and p.online
        union all
        select 'posture', 'axis', a.name, null, (posture_axes(last.items))[a.n], null, null, a.n::int
          from (select items from posture_answer where member = p_member order by answered_at desc, id desc limit 1) last,
               unnest(array['openness', 'abundance', 'giving', 'autonomy', 'frankness', 'tempo']) with ordinality a (name, n)
        union all
        select 'record', x.kind, x.words, null, x.amount, null, null, x.place
          from professional_record r,
               lateral (values ('level', '', record_level(p_member, p_today), 0), ('training', r.training, null, 1),
                               ('training_hours', '', r.training_hours, 2), ('since', '', r.since, 3), ('hours', '', r.hours, 4),
                               ('credentials', r.credentials, null, 5), ('supervision', coalesce(r.supervision, ''), null, 6),
                               ('living', coalesce(r.living, ''), null, 7)) x (kind, words, amount, place)
         where r.member = p_member and (x.words <> '' or x.amount is not null)
        union all
        select 'codes', 'code', s.code, null, null, (s.signed_at at time zone 'UTC')::date, null, c.position
          from signed_code s join ethics_code c on c.key = s.code where s.member = p_member
    )
    select l.aspect, l.kind, l.words, l.skill, l.amount, l.day, l.id
      from (select line.aspect, line.kind, line.words, line.skill, line.amount, line.day, line.id, o.position as part, line.place
              from line join open o on o.key = line.aspect
            union all
            select 'needs', n.audience, n.words, n.skill, null, n.fades_on, n.id, -1, n.slot
              from need n
             where n.member = p_member and n.fades_on >= p_today and audience_rank(n.audience) >= audience_rank(p_audience)) l
     where exists (select from open where open.key = 'card')
       and exists (select from member m where m.id = p_member and m.name <> '')
     order by l.part, l.place, l.words
$$;

-- What the current member, or anybody, reads of somebody.
create function profile_of(p_member uuid, p_today date)
    returns table (aspect text, kind text, words text, skill text, amount numeric, day date, id uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select l.aspect, l.kind, l.words, l.skill, l.amount, l.day, l.id from profile_lines(p_member, reads_as(p_member), p_today) l $$;

-- What an audience reads of the current member: what they are shown before they open something.
create function my_profile_as(p_audience text, p_today date)
    returns table (aspect text, kind text, words text, skill text, amount numeric, day date, id uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select l.aspect, l.kind, l.words, l.skill, l.amount, l.day, l.id from profile_lines(current_member(), p_audience, p_today) l $$;

-- What of those who look now may enter affinities: what all members read, or what its owner lets serve. Which of it may
-- be named stands in `told`; of the rest only that it meets something. Two codes that go together are one more code of
-- both, so that a code in common is all there is to look for. Null is what is not known or not lent.
create function affinity_lines(p_only uuid, p_today date)
    returns table (member uuid, codes text[], languages text[], zones text[], online boolean, clienteles text[], services text[],
                   level int, level_window int, searches text[], search_weights int[], weak_spots text[],
                   offers text[], offer_levels int[], strengths text[], posture numeric[], introductions int, told text[])
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select m.id,
           case when 'codes' = any (lent.keys) then array(
               select s.code from signed_code s where s.member = m.id
               union select c.one || '+' || c.other from signed_code s join ethics_code_pair c on s.code in (c.one, c.other) where s.member = m.id
               order by 1) else '{}' end,
           m.languages,
           case when 'positioning' = any (lent.keys) then array(
               select k.choice from positioning_pick k where k.member = m.id and k.kind = 'zone' order by 1) else '{}' end,
           'positioning' = any (lent.keys) and p.online,
           case when 'positioning' = any (lent.keys) then array(
               select k.choice from positioning_pick k where k.member = m.id and k.kind = 'clientele' order by 1) else '{}' end,
           case when 'positioning' = any (lent.keys) then array(
               select k.choice from positioning_pick k where k.member = m.id and k.kind = 'service' order by 1) else '{}' end,
           case when 'record' = any (lent.keys) then record_level(m.id, p_today) end,
           p.level_window,
           searches.skills, searches.weights, weak.skills, offers.skills, offers.weights, strong.skills,
           case when 'posture' = any (lent.keys) then (
               select posture_axes(a.items) from posture_answer a where a.member = m.id order by a.answered_at desc, a.id desc limit 1) end,
           p.introductions,
           lent.told
      from practice p
      join member m on m.id = p.member
      cross join lateral (
          select coalesce(array_agg(a.key order by a.position), '{}') as keys,
                 coalesce(array_agg(a.key order by a.position) filter (where audience_rank(coalesce(v.audience, a.audience)) >= audience_rank('members')), '{}') as told
            from profile_aspect a
            left join profile_visibility v on v.member = m.id and v.aspect = a.key
           where coalesce(v.serves, a.serves) or audience_rank(coalesce(v.audience, a.audience)) >= audience_rank('members')) lent
      cross join lateral (select coalesce(array_agg(i.skill order by i.skill), '{}') as skills, coalesce(array_agg(i.weight order by i.skill), '{}') as weights
            from (select skill, max(weight) as weight from profile_item
                   where profile_item.member = m.id and kind = 'search' and skill is not null and 'searches' = any (lent.keys) group by skill) i) searches
      cross join lateral (select coalesce(array_agg(i.skill order by i.skill), '{}') as skills, coalesce(array_agg(i.weight order by i.skill), '{}') as weights
            from (select skill, max(weight) as weight from profile_item
                   where profile_item.member = m.id and kind = 'offer' and skill is not null and 'offers' = any (lent.keys) group by skill) i) offers
      cross join lateral (select coalesce(array_agg(distinct i.skill order by i.skill), '{}') as skills from profile_item i
                           where i.member = m.id and i.kind = 'weak_spot' and i.skill is not null and 'weak_spots' = any (lent.keys)) weak
      cross join lateral (select coalesce(array_agg(distinct i.skill order by i.skill), '{}') as skills from profile_item i
                           where i.member = m.id and i.kind = 'strength' and i.skill is not null and 'strengths' = any (lent.keys)) strong
     where p.looking and m.name <> '' and (p_only is null or p.member = p_only)
$$;

-- For the index of the house, and for nobody.
create function affinity_profiles(p_house bytea, p_today date)
    returns table (member uuid, codes text[], languages text[], zones text[], online boolean, clienteles text[], services text[],
                   level int, level_window int, searches text[], search_weights int[], weak_spots text[],
                   offers text[], offer_levels int[], strengths text[], posture numeric[], introductions int, told text[])
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return query
        select l.member, l.codes, l.languages, l.zones, l.online, l.clienteles, l.services, l.level, l.level_window, l.searches,
               l.search_weights, l.weak_spots, l.offers, l.offer_levels, l.strengths, l.posture, l.introductions, l.told
          from affinity_lines(null, p_today) l;
end
$$;

-- The same of one member; no row where they do not look now.
create function affinity_profile(p_house bytea, p_member uuid, p_today date)
    returns table (member uuid, codes text[], languages text[], zones text[], online boolean, clienteles text[], services text[],
                   level int, level_window int, searches text[], search_weights int[], weak_spots text[],
                   offers text[], offer_levels int[], strengths text[], posture numeric[], introductions int, told text[])
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform for_the_house(p_house);
    return query
        select l.member, l.codes, l.languages, l.zones, l.online, l.clienteles, l.services, l.level, l.level_window, l.searches,
               l.search_weights, l.weak_spots, l.offers, l.offer_levels, l.strengths, l.posture, l.introductions, l.told
          from affinity_lines(p_member, p_today) l;
end
$$;
create index on practice (member) where looking;

revoke all on function audience_rank(text), posture_axes(int[]), record_level(uuid, date), reads_as(uuid), profile_lines(uuid, text, date),
    profile_of(uuid, date), my_profile_as(text, date), affinity_lines(uuid, date), affinity_profiles(bytea, date),
    affinity_profile(bytea, uuid, date) from public;
grant execute on function audience_rank(text), posture_axes(int[]) to cordee_work;
grant execute on function profile_of(uuid, date), my_profile_as(text, date), affinity_profiles(bytea, date),
    affinity_profile(bytea, uuid, date) to cordee_app;
alter function record_level(uuid, date) owner to cordee_work;
alter function reads_as(uuid) owner to cordee_work;
alter function profile_lines(uuid, text, date) owner to cordee_work;
alter function profile_of(uuid, date) owner to cordee_work;
alter function my_profile_as(text, date) owner to cordee_work;
alter function affinity_lines(uuid, date) owner to cordee_work;
alter function affinity_profiles(bytea, date) owner to cordee_work;
alter function affinity_profile(bytea, uuid, date) owner to cordee_work;
