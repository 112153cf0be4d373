-- For wrk: asks for the addresses of a file in turn, with the ETag that may stand behind each, and tells what came of it as JSON.
local requests = {}

function init(args)
   for line in io.lines(args[1]) do
      local path, etag = line:match("^([^\t]*)\t?(.*)$")
      local headers = {}
      if etag ~= "" then headers["If-None-Match"] = etag end
      requests[#requests + 1] = wrk.format("GET", path, headers)
   end
end

local at = 0
function request()
   at = at % #requests + 1
   return requests[at]
end

function done(summary, latency, _)
   local failed = summary.errors
   io.write(string.format(
      '\nwrk-summary {"requests": %d, "microseconds": %d, "bytes": %d, "p50": %d, "p99": %d, '
         .. '"refused": %d, "broken": %d}\n',
      summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
      failed.status, failed.connect + failed.read + failed.write + failed.timeout))
end
