// Registers one benchmark for each (job, tool, corpus). Names read job/tool/corpus, which
// speed/table.py turns into the tables of bench/README.md.
#include <cstdio>
#include <functional>

#include <benchmark/benchmark.h>

#include "bench/speed/corpus.h"
#include "bench/speed/jobs.h"
#include "libforensics/forensics.h"

namespace forensics::bench {
namespace {

void run_over_messages(benchmark::State& state, const Corpus& corpus, const MessageJob& job) {
  std::size_t found = 0;
  for (auto _ : state) {
    for (const std::string& message : corpus.messages) found += job(message);
  }
  benchmark::DoNotOptimize(found);
  const auto rounds = static_cast<double>(state.iterations());
  const auto messages = static_cast<double>(corpus.messages.size());
  state.counters["msg_per_s"] = benchmark::Counter(messages * rounds, benchmark::Counter::kIsRate);
  state.counters["MB_per_s"] = benchmark::Counter(static_cast<double>(corpus.bytes) * rounds / 1e6,
                                                  benchmark::Counter::kIsRate);
  state.counters["found"] = static_cast<double>(found) / rounds;
}

void run_over_files(benchmark::State& state, const Corpus& corpus, const FileJob& job) {
  std::size_t found = 0;
  for (auto _ : state) {
    for (const auto& file : corpus.files) found += job(file);
  }
  benchmark::DoNotOptimize(found);
  const auto rounds = static_cast<double>(state.iterations());
  state.counters["msg_per_s"] = benchmark::Counter(
      static_cast<double>(corpus.files.size()) * rounds, benchmark::Counter::kIsRate);
  state.counters["MB_per_s"] = benchmark::Counter(static_cast<double>(corpus.bytes) * rounds / 1e6,
                                                  benchmark::Counter::kIsRate);
}

void run_over_dates(benchmark::State& state, const Corpus& corpus, const DateJob& job) {
  std::size_t read = 0;
  for (auto _ : state) {
    for (const std::string_view date : corpus.dates) read += job(date) != 0 ? 1U : 0U;
  }
  benchmark::DoNotOptimize(read);
  const auto rounds = static_cast<double>(state.iterations());
  const auto dates = static_cast<double>(corpus.dates.size());
  state.counters["us_per_date"] = benchmark::Counter(
      dates * rounds / 1e6, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
  state.counters["read_share"] = static_cast<double>(read) / rounds / dates;
}

void run_over_received(benchmark::State& state, const Corpus& corpus, const ReceivedJob& job) {
  std::size_t found = 0;
  for (auto _ : state) {
    for (const std::string_view value : corpus.received) found += job(value);
  }
  benchmark::DoNotOptimize(found);
  const auto micros_each = [&](std::size_t things) {
    return benchmark::Counter(
        static_cast<double>(things) * static_cast<double>(state.iterations()) / 1e6,
        benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
  };
  state.counters["us_per_header"] = micros_each(corpus.received.size());
  state.counters["us_per_message"] = micros_each(corpus.messages.size());
}

constexpr std::size_t k_most_verdicts = 500;  // about: every so many-th message

void run_over_verdicts(benchmark::State& state, const Corpus& corpus, const VerdictJob& job) {
  const std::size_t step = corpus.messages.size() / k_most_verdicts + 1;
  double all = 0;
  std::size_t messages = 0;
  for (auto _ : state) {
    double round = 0;
    for (std::size_t i = 0; i < corpus.messages.size(); i += step, ++messages) {
      round += job(time_verdict(corpus.messages[i]));
    }
    state.SetIterationTime(round);
    all += round;
  }
  state.counters["us_per_message"] = all / static_cast<double>(messages) * 1e6;
}

void register_all() {
  for (const Corpus& corpus : corpora()) {
    for (const auto& [name, job] : message_jobs()) {
      benchmark::RegisterBenchmark(
          (name + "/" + corpus.name).c_str(),
          [&corpus, job = job](benchmark::State& state) { run_over_messages(state, corpus, job); })
          ->Unit(benchmark::kMillisecond);
    }
    for (const auto& [name, job] : file_jobs()) {
      benchmark::RegisterBenchmark(
          (name + "/" + corpus.name).c_str(),
          [&corpus, job = job](benchmark::State& state) { run_over_files(state, corpus, job); })
          ->Unit(benchmark::kMillisecond);
    }
    for (const auto& [name, job] : received_jobs()) {
      benchmark::RegisterBenchmark(
          (name + "/" + corpus.name).c_str(),
          [&corpus, job = job](benchmark::State& state) { run_over_received(state, corpus, job); })
          ->Unit(benchmark::kMillisecond);
    }
    for (const auto& [name, job] : verdict_jobs()) {
      benchmark::RegisterBenchmark(
          (name + "/" + corpus.name).c_str(),
          [&corpus, job = job](benchmark::State& state) { run_over_verdicts(state, corpus, job); })
          ->UseManualTime()
          ->Unit(benchmark::kMillisecond);
    }
    for (const auto& [name, job] : date_jobs()) {
      benchmark::RegisterBenchmark(
          (name + "/" + corpus.name).c_str(),
          [&corpus, job = job](benchmark::State& state) { run_over_dates(state, corpus, job); })
          ->Unit(benchmark::kMillisecond);
    }
  }
}

}  // namespace
}  // namespace forensics::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (forensics::bench::corpora().empty()) {
    std::fputs(
        "bench_speed: no mail: run .ci/setup or set FORENSICS_MAIL to a folder of messages\n",
        stderr);
    return 2;
  }
  forensics::bench::register_all();
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
