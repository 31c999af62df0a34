-- Of each who is in a circle, named by nobody: whether they shared something in it since a day, used what another shared, and
-- were of use to another; and which of these one is oneself. In no order that tells who came when.
create function circle_weather(p_circle uuid, p_since timestamptz)
    returns table (mine boolean, contributes boolean, receives boolean, used boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with inside as materialized (
            select m.member from circle_member m
             where m.circle = p_circle and m.left_at is null and p_circle in (select my_circles())),
         shelf as materialized (
            select s.practice, s.author, s.shared_at from practice_circle s where s.circle = p_circle),
         served as materialized (
            select u.member, s.author
              from shelf s
              join practice_use u on u.practice = s.practice
              join inside i on i.member = u.member
             where u.use <> 'not for me' and u.said_at >= p_since)
    select i.member = (select current_member()),
           exists (select from shelf s where s.author = i.member and s.shared_at >= p_since),
           exists (select from served v where v.member = i.member),
           exists (select from served v where v.author = i.member)
      from inside i
     order by 1, 2, 3, 4
$$;
revoke all on function circle_weather(uuid, timestamptz) from public;
grant execute on function circle_weather(uuid, timestamptz) to cordee_app;
alter function circle_weather(uuid, timestamptz) owner to cordee_work;
