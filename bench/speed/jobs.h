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
// What follows the chain, step by step, in seconds.
struct VerdictTimes {
  double filters{0};
  double clocks{0};
  double evidence{0};
  double checks{0};
  double score{0};
};
// Measured where the steps are done in an analysis: the message has just been read, and the code
// that does so is what the caches hold.
VerdictTimes time_verdict(const std::string& message);
using VerdictJob = std::function<double(const VerdictTimes&)>;  // the sum of some steps

template <class Job>
using NamedJobs = std::vector<std::pair<std::string, Job>>;  // "job/tool"

NamedJobs<MessageJob> message_jobs();
NamedJobs<FileJob> file_jobs();
NamedJobs<DateJob> date_jobs();
NamedJobs<ReceivedJob> received_jobs();
NamedJobs<VerdictJob> verdict_jobs();

}  // namespace forensics::bench
