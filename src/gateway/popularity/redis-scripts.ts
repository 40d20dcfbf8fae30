// The scripts that count in Redis and Valkey: core commands only, all keys with one hash tag.

/** The seconds since 1970 that ARGV[1] gives, else the server's own: its clock is one for the whole fleet. */
const NOW = `local now = tonumber(ARGV[1])
if not now then
  local t = redis.call('TIME')
  now = t[1] + t[2] / 1e6
end
`;

/** The time whose reads are worth 1, from KEYS[1]. */
const LANDMARK = `local landmark = tonumber(redis.call('GET', KEYS[1]) or '') or now
`;

/**
 * Counts hits, each visitor once. Its own clock counts, since instances may disagree; a test gives another.
 * KEYS: landmark, filter of this bucket, filter of the last, views, then a list for each half-life.
 * ARGV: now or '', bits, seconds that a filter lives, number of half-lives, half-lives in seconds, then for each hit
 * key, h1, h2 (this bucket's salt), g1, g2 (the last bucket's salt), weight.
 */
export const COUNT = `
${NOW}
${LANDMARK}
redis.call('SET', KEYS[1], string.format('%.6f', landmark), 'NX')
local bits, lists, counted = tonumber(ARGV[2]), tonumber(ARGV[4]), 0
-- The whole filter at once: a string that grows bit by bit takes up to twice its length.
if redis.call('EXISTS', KEYS[2]) == 0 then redis.call('SETBIT', KEYS[2], bits - 1, 0) end
-- Both numbers are below 2^31: seven probes are exact in doubles.
local function has(key, first, second, mark)
  local all = true
  for probe = 0, 6 do
    local bit = string.format('%.0f', (first + probe * second) % bits)
    local was = mark and redis.call('SETBIT', key, bit, 1) or redis.call('GETBIT', key, bit)
    if was == 0 then all = false end
  end
  return all
end
for i = 5 + lists, #ARGV, 6 do
  local before = has(KEYS[3], tonumber(ARGV[i + 3]), tonumber(ARGV[i + 4]), false)
  if not has(KEYS[2], tonumber(ARGV[i + 1]), tonumber(ARGV[i + 2]), true) and not before then
    counted = counted + 1
    for j = 1, lists do
      local worth = ARGV[i + 5] * 2 ^ ((now - landmark) / ARGV[4 + j])
      redis.call('ZINCRBY', KEYS[4 + j], string.format('%.17g', worth), ARGV[i])
    end
    redis.call('HINCRBY', KEYS[4], ARGV[i], 1)
  end
end
redis.call('EXPIRE', KEYS[2], ARGV[3])
return counted
`;

/**
 * Gives a ranking as one flat list: key, decayed reads, views, and so on.
 * KEYS: landmark, views, list. ARGV: now or '', half-life in seconds, number of articles.
 */
export const TOP = `
${NOW}
${LANDMARK}
local scale = 2 ^ ((now - landmark) / ARGV[2])
local flat = redis.call('ZREVRANGE', KEYS[3], 0, ARGV[3] - 1, 'WITHSCORES')
local rows = {}
for i = 1, #flat, 2 do
  rows[#rows + 1] = flat[i]
  rows[#rows + 1] = string.format('%.17g', tonumber(flat[i + 1]) / scale)
  rows[#rows + 1] = redis.call('HGET', KEYS[2], flat[i]) or '0'
end
return rows
`;

/**
 * Keeps the first articles of each list, and moves the landmark when it is a hundred half-lives old.
 * KEYS: landmark, then the lists. ARGV: now or '', articles that are kept, half-lives in seconds, the shortest first.
 */
export const SWEEP = `
${NOW}
${LANDMARK}
if now - landmark > 100 * ARGV[3] then
  for j = 2, #KEYS do
    redis.call('ZUNIONSTORE', KEYS[j], 1, KEYS[j], 'WEIGHTS', string.format('%.17g', 2 ^ ((landmark - now) / ARGV[j + 1])))
  end
  redis.call('SET', KEYS[1], string.format('%.6f', now))
end
for j = 2, #KEYS do redis.call('ZREMRANGEBYRANK', KEYS[j], 0, -(ARGV[2] + 1)) end
return 1
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
