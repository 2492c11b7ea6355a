// The jobs measured: each job is done by this library and by every peer that can do it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "libforensics/evidence/evidence.h"
#include "libforensics/forensics.h"

namespace forensics::bench {

using MessageJob = std::function<std::size_t(const std::string&)>;
using FileJob = std::function<std::size_t(const std::filesystem::path&)>;
// The text is followed by a NUL, which GMime needs.
using DateJob = std::function<std::int64_t(std::string_view)>;
// One Received value; no peer reads it so far that the work could be compared.
using ReceivedJob = std::function<std::size_t(std::string_view)>;
// A message analysed once: what the job is handed is at hand, and it makes one part anew.
struct Examined {
  explicit Examined(const std::string& message);

  Report report;
  Evidence evidence;
};
using VerdictJob = std::function<std::size_t(const Examined&)>;

template <class Job>
using NamedJobs = std::vector<std::pair<std::string, Job>>;  // "job/tool"

NamedJobs<MessageJob> message_jobs();
NamedJobs<FileJob> file_jobs();
NamedJobs<DateJob> date_jobs();
NamedJobs<ReceivedJob> received_jobs();
NamedJobs<VerdictJob> verdict_jobs();

}  // namespace forensics::bench
