// The scripts that count in Redis and Valkey: core commands only, all keys with one hash tag.

/** The seconds since 1970 that ARGV[1] gives, else the server's own: its clock is one for the whole fleet. */
const NOW = `local now = tonumber(ARGV[1])
if not now then
  local t = redis.call('TIME')
  now = t[1] + t[2] / 1e6
end
`;

/** Gives the field of an article's reads: see `COUNT`. */
const WRITE_ROW = `local function write(row)
  local text = string.format('{"v":%.0f', row.v)
  row.v = nil
  for halfLife, score in pairs(row) do text = text .. string.format(',"%s":%.11f', halfLife, score) end
  return text .. '}'
end
`;

/**
 * Counts hits, each visitor once, in few commands for all of them: each costs more than what it does. Its own clock
 * counts, since instances may disagree; a test gives another.
 *
 * An article's reads are one field of a hash: {"v":20,"21600":83147.91,"259200":6932.95}: events, and by each half-life
 * in seconds the binary logarithm of its score, the sum of weight * 2 ^ (time / half-life). As a logarithm it never
 * overflows, and as it does not fade it need not be written again.
 *
 * KEYS: filter of this bucket, filter of the last, reads.
 * ARGV: now or '', bits, seconds that a filter lives, number of half-lives, half-lives in seconds, then for each hit
 * key, h1, h2 (this bucket's salt), g1, g2 (the last bucket's salt), weight.
 */
export const COUNT = `
${NOW}
${WRITE_ROW}
local bits, lists = tonumber(ARGV[2]), tonumber(ARGV[4])
local first = 5 + lists
local LN2 = math.log(2)
-- The whole filter at once: a string that grows bit by bit takes up to twice its length.
if redis.call('EXISTS', KEYS[1]) == 0 then redis.call('SETBIT', KEYS[1], bits - 1, 0) end

-- Marks the visitors in this filter and looks for them in the last, with seven probes each. The server looks at the
-- probes one after the other, so that a visitor who is twice among the hits is new once.
local marks, looks = { 'BITFIELD', KEYS[1] }, { 'BITFIELD_RO', KEYS[2] }
local m, l = 2, 2
for i = first, #ARGV, 6 do
  local mark, markStep = ARGV[i + 1] % bits, ARGV[i + 2] % bits
  local look, lookStep = ARGV[i + 3] % bits, ARGV[i + 4] % bits
  for probe = 1, 7 do
    marks[m + 1], marks[m + 2], marks[m + 3], marks[m + 4] = 'SET', 'u1', mark, 1
    looks[l + 1], looks[l + 2], looks[l + 3] = 'GET', 'u1', look
    m, l = m + 4, l + 3
    mark, look = (mark + markStep) % bits, (look + lookStep) % bits
  end
end
local marked, seen = redis.call(unpack(marks)), redis.call(unpack(looks))
redis.call('EXPIRE', KEYS[1], ARGV[3])

local function all(probes, from)
  for probe = from, from + 6 do
    if probes[probe] == 0 then return false end
  end
  return true
end

-- What is new, in sum by article.
local keys, weights, views, counted, probe = {}, {}, {}, 0, 1
for i = first, #ARGV, 6 do
  if not all(marked, probe) and not all(seen, probe) then
    local key = ARGV[i]
    if not weights[key] then
      keys[#keys + 1] = key
      weights[key], views[key] = 0, 0
    end
    weights[key], views[key] = weights[key] + ARGV[i + 5], views[key] + 1
    counted = counted + 1
  end
  probe = probe + 7
end
if counted == 0 then return 0 end

-- log2(2 ^ score + weight * 2 ^ time), without a power that is too large.
local function add(score, time, weight)
  if not score then return time + math.log(weight) / LN2 end
  local high = math.max(score, time)
  return high + math.log(2 ^ (score - high) + weight * 2 ^ (time - high)) / LN2
end

local known, set = redis.call('HMGET', KEYS[3], unpack(keys)), { 'HSET', KEYS[3] }
for index, key in ipairs(keys) do
  local row = known[index] and cjson.decode(known[index]) or { v = 0 }
  for list = 1, lists do
    local halfLife = ARGV[4 + list]
    row[halfLife] = add(row[halfLife], now / halfLife, weights[key])
  end
  row.v = row.v + views[key]
  set[#set + 1], set[#set + 2] = key, write(row)
end
redis.call(unpack(set))
return counted
`;

/**
 * Lowers the scores of articles that are higher than all their events could make them now: a clock that was ahead has
 * counted them.
 * KEYS: reads.
 * ARGV: now or '', what an event is worth at most, number of half-lives, half-lives in seconds, then the articles'
 * keys.
 */
export const BRING_BACK = `
${NOW}
${WRITE_ROW}
local lists = tonumber(ARGV[3])
for i = 4 + lists, #ARGV do
  local text = redis.call('HGET', KEYS[1], ARGV[i])
  if text then
    local row = cjson.decode(text)
    local most = math.log(row.v * ARGV[2]) / math.log(2)
    for list = 1, lists do
      local halfLife = ARGV[3 + list]
      if row[halfLife] then row[halfLife] = math.min(row[halfLife], now / halfLife + most) end
    end
    redis.call('HSET', KEYS[1], ARGV[i], write(row))
  end
end
`;

/**
 * Gives the number of the bucket of now and the salts of it and of the one before, the same to every process.
 * KEYS: none that is known before the time is, so the prefix comes as KEYS[1]: it has the hash tag.
 * ARGV: now or '', seconds of a bucket, two new salts for where there are none, seconds that a salt lives.
 */
export const SALTS = `
${NOW}
local bucket = math.floor(now / ARGV[2])
local function salt(number, fresh)
  local key = KEYS[1] .. ':s:' .. string.format('%.0f', number)
  redis.call('SET', key, fresh, 'NX', 'EX', ARGV[5])
  return redis.call('GET', key)
end
return { string.format('%.0f', bucket), salt(bucket, ARGV[3]), salt(bucket - 1, ARGV[4]) }
`;
