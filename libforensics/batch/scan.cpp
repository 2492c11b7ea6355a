#include "libforensics/batch/scan.h"

#include <algorithm>
#include <exception>
#include <map>
#include <thread>
#include <utility>

#include "libforensics/batch/bounded_queue.h"
#include "libforensics/batch/digest_set.h"
#include "libforensics/batch/in_flight.h"
#include "libforensics/batch/internal/analyse_raw.h"

namespace forensics {
namespace {

constexpr std::size_t k_in_flight_a_job = 16;
constexpr std::uint64_t k_in_flight_bytes = std::uint64_t{64} << 20;

struct Job {
  std::uint64_t number{0};   // rising from 0 in the order of the input
  std::uint64_t of_path{0};  // RecordKey::number
  std::uint64_t weight{0};   // bytes, as InFlight counts
  InputCounts met;           // up to and with this message
  RawMessage message;
};

struct Done {
  std::uint64_t number{0};
  std::uint64_t weight{0};
  InputCounts met;
  bool known{false};
  std::vector<ScanRecord> records;
};

std::size_t job_count(const ScanOptions& options) {
  if (options.jobs > 0) return options.jobs;
  return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

// The threads of one scan and what lies between them. Ends them when it goes, whatever happened.
class Pipeline {
 public:
  Pipeline(std::vector<std::string> paths, const ScanOptions& options, const ReportView& view);
  ~Pipeline() { call_off(); }
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  std::optional<Done> next() { return done_.pop(); }
  void written(const Done& done) { in_flight_.leave(done.weight); }
  void call_off();

  // Of the reader; to be asked when next() gives nothing any more.
  [[nodiscard]] bool stopped() const noexcept { return stopped_; }
  [[nodiscard]] const InputCounts& met() const noexcept { return met_; }

 private:
  void read(std::vector<std::string> paths);
  void read_all(InputReader& reader);
  bool hand_on(RawMessage message, const InputCounts& met);
  [[nodiscard]] bool told_to_stop() const noexcept {
    return options_.stop != nullptr && options_.stop->load(std::memory_order_relaxed);
  }
  void start(std::vector<std::string> paths);
  bool is_known(const Job& job) const;
  void analyse();

  const ScanOptions& options_;
  const ReportView& view_;
  InFlight in_flight_;
  BoundedQueue<Job> jobs_;
  BoundedQueue<Done> done_;
  std::uint64_t next_number_{0};  // this and the next two are the reader's alone
  std::string path_;
  std::uint64_t of_path_{0};
  std::atomic<bool> stopped_{false};
  InputCounts met_;
  std::atomic<std::size_t> working_;
  std::vector<std::jthread> threads_;  // last: they use all of the above
};

Pipeline::Pipeline(std::vector<std::string> paths, const ScanOptions& options,
                   const ReportView& view)
    : options_(options),
      view_(view),
      in_flight_(k_in_flight_a_job * job_count(options), k_in_flight_bytes),
      jobs_(k_in_flight_a_job * job_count(options)),
      done_(k_in_flight_a_job * job_count(options)),
      working_(job_count(options)) {
  try {
    start(std::move(paths));
  } catch (...) {  // those that did start wait for work
    call_off();
    throw;
  }
}

void Pipeline::start(std::vector<std::string> paths) {
  for (std::size_t i = 0; i < job_count(options_); ++i)
    threads_.emplace_back([this] { analyse(); });
  threads_.emplace_back([this, all = std::move(paths)]() mutable { read(std::move(all)); });
}

void Pipeline::call_off() {
  in_flight_.call_off();
  jobs_.close();
  done_.close();
}

bool Pipeline::hand_on(RawMessage message, const InputCounts& met) {
  const std::uint64_t weight = message.bytes.size() + message.original.size();
  if (!in_flight_.enter(weight)) return false;
  if (message.path != path_) {
    path_ = message.path;
    of_path_ = 0;
  }
  return jobs_.push({next_number_++, of_path_++, weight, met, std::move(message)});
}

bool Pipeline::is_known(const Job& job) const {
  return options_.known && job.message.readable() &&
         options_.known({job.message.path, job.of_path, 0}, job.message.origin());
}

void Pipeline::read_all(InputReader& reader) {
  while (!told_to_stop()) {
    auto message = reader.next();
    if (!message) return;
    if (told_to_stop() && message->error) break;  // it may have broken off for that
    if (!hand_on(std::move(*message), reader.counts())) break;
  }
  stopped_ = true;
}

void Pipeline::read(std::vector<std::string> paths) {
  InputOptions input = options_.input;
  input.stop = options_.stop;
  InputReader reader(std::move(paths), std::move(input));
  try {
    read_all(reader);
  } catch (const std::exception& fault) {  // no memory for a message: where it stood is not known
    RawMessage refused;
    refused.error = {ErrorCode::limit_reached, std::string("reading ended: ") + fault.what()};
    hand_on(std::move(refused), reader.counts());
    stopped_ = true;
  }
  met_ = reader.counts();
  jobs_.close();
}

void Pipeline::analyse() {
  while (auto job = jobs_.pop()) {
    Done done{job->number, job->weight, job->met, is_known(*job), {}};
    if (!done.known) done.records = analyse_raw(job->message, job->of_path, options_, view_);
    job.reset();  // its bytes are not needed any more
    if (!done_.push(std::move(done))) break;
  }
  if (working_.fetch_sub(1) == 1) done_.close();
}

// Counts records and hands them to the sink, in the order asked for.
class Writer {
 public:
  Writer(const RecordSink& sink, ScanOrder order) : sink_(sink), order_(order) {}

  // False when the sink wants no more.
  bool take(Done done, Pipeline& pipeline);
  void count_input(const InputCounts& met);

  ScanResult result;

 private:
  bool write(const Done& done);
  void count(const ScanRecord& record);

  const RecordSink& sink_;
  ScanOrder order_;
  std::uint64_t next_{0};
  std::map<std::uint64_t, Done> early_;  // came before those in front of them
  DigestSet digests_;
};

void Writer::count(const ScanRecord& record) {
  ScanCounts& counts = result.counts;
  ++counts.records;
  if (record.outcome == ScanOutcome::error) {
    ++counts.errors;
    return;
  }
  ++counts.messages;
  ++(record.outcome == ScanOutcome::partial ? counts.partial : counts.analysed);
  if (record.nested) ++counts.nested;
  if (digests_.met(record.sha256)) ++counts.duplicates;
  result.duplicates_complete = digests_.complete();
  counts.message_bytes += record.length;
}

// Those of messages that come early may be larger.
void Writer::count_input(const InputCounts& met) {
  ScanCounts& counts = result.counts;
  counts.files = std::max(counts.files, met.files);
  counts.members = std::max(counts.members, met.members);
  counts.bytes = std::max(counts.bytes, met.bytes);
}

bool Writer::write(const Done& done) {
  count_input(done.met);
  if (done.known) ++result.counts.known;
  for (const ScanRecord& record : done.records) {
    count(record);
    if (!sink_(record, result.counts)) return false;
  }
  return true;
}

bool Writer::take(Done done, Pipeline& pipeline) {
  if (order_ == ScanOrder::any) {
    const bool more = write(done);
    pipeline.written(done);
    return more;
  }
  const std::uint64_t number = done.number;
  early_.emplace(number, std::move(done));
  for (auto at = early_.find(next_); at != early_.end(); at = early_.find(next_)) {
    if (!write(at->second)) return false;
    pipeline.written(at->second);
    early_.erase(at);
    ++next_;
  }
  return true;
}

}  // namespace

ScanResult scan(std::vector<std::string> paths, const ScanOptions& options, const ReportView& view,
                const RecordSink& sink) {
  Writer writer(sink, options.order);
  Pipeline pipeline(std::move(paths), options, view);
  while (auto done = pipeline.next()) {
    if (writer.take(std::move(*done), pipeline)) continue;
    writer.result.stopped = true;
    return writer.result;
  }
  writer.count_input(pipeline.met());
  writer.result.stopped = pipeline.stopped();
  return writer.result;
}

}  // namespace forensics
