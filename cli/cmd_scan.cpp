#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/analysis_options.h"
#include "cli/command.h"
#include "cli/fail_on.h"
#include "cli/progress.h"
#include "cli/scan_dns_rounds.h"
#include "cli/scan_summary.h"
#include "cli/stop_signals.h"
#include "libforensics/batch/case_entry.h"
#include "libforensics/batch/case_store.h"
#include "libforensics/batch/scan.h"
#include "libforensics/report/row.h"

namespace forensics::cli {
namespace {

struct ScanArguments {
  std::vector<std::string> paths;
  std::string files_from;
  bool null_ended{false};
  std::string format{"jsonl"};
  std::string detail{"summary"};
  std::string order{"input"};
  std::size_t jobs{0};
  bool nested{false};
  std::vector<std::string> passwords;
  std::vector<std::string> fail_on;
  std::string summary;
  std::string case_file;
  bool markdown{false};
  AnalysisArguments analysis;
};

Result<void> add_listed_paths(ScanArguments& arguments) {
  if (arguments.files_from.empty()) return {};
  std::ifstream file;
  const bool piped = arguments.files_from == "-";
  if (!piped) file.open(arguments.files_from, std::ios::binary);
  std::istream& list = piped ? std::cin : file;
  if (!list) return fail(ErrorCode::not_found, arguments.files_from + ": cannot be read");
  std::string path;
  while (std::getline(list, path, arguments.null_ended ? '\0' : '\n')) {
    if (!path.empty()) arguments.paths.push_back(path);
  }
  if (list.bad()) return fail(ErrorCode::cannot_read, arguments.files_from + ": cannot be read");
  return {};
}

// Which text a record gets.
std::string text_of(const Report& report, const ScanArguments& arguments) {
  if (arguments.detail == "full") return to_json(report) + "\n";
  const RowDetail detail = arguments.detail == "hops" ? RowDetail::hops : RowDetail::summary;
  return arguments.format == "csv" ? to_csv(report, detail) : to_json_rows(report, detail);
}

std::string head_of(const ScanArguments& arguments) {
  if (arguments.format != "csv") return {};
  return csv_head(arguments.detail == "hops" ? RowDetail::hops : RowDetail::summary);
}

bool write_summary(const ScanArguments& arguments, const ScanSummary& summary) {
  if (arguments.summary.empty()) return true;
  std::ofstream file(arguments.summary, std::ios::binary | std::ios::trunc);
  file << summary_json(summary);
  file.close();
  if (file) return true;
  print_error({ErrorCode::cannot_write, arguments.summary + ": cannot write"});
  return false;
}

int status_of(const ScanSummary& summary, bool any_fault) {
  if (const int status = signal_status(); status != 0) return status;
  if (summary.result.counts.messages + summary.result.counts.known == 0)
    return k_exit_nothing_analysed;
  if (summary.alarming > 0) return k_exit_fail_on;
  return any_fault ? k_exit_some_unreadable : k_exit_ok;
}

// What shapes the rows of a case, as its table of options keeps it.
std::string case_options(const ScanArguments& arguments, const AnalyzeOptions& options) {
  std::string text = "forensics " + std::string(library_version());
  for (const DataVersion& data : built_in_data_versions())
    text += "; " + data.name + " " + data.version;
  if (options.zones != nullptr) text += "; tzdata " + std::string(options.zones->version());
  if (!options.dns_version.empty()) text += "; dns " + options.dns_version;
  for (const DataSource& source : options.geo->data_sources())
    text += "; " + std::string(source.name) + " " + std::string(source.version);
  for (const std::string& word : arguments.analysis.trust) text += "; trust " + word;
  if (arguments.nested) text += "; nested";
  if (!options.mime) text += "; no mime";
  return text;
}

// Where the records go: to standard output, or into a case. What goes wrong there is told once.
class Output {
 public:
  Output(const ScanArguments& arguments, std::optional<CaseStore>& store)
      : arguments_(arguments), store_(store) {}

  void fill(const Report& report, ScanRecord& record) const {
    if (store_) {
      record.entry = std::make_shared<const CaseEntry>(case_entry(report));
    } else {
      record.text = text_of(report, arguments_);
    }
  }
  bool begin() { return store_ || print(head_of(arguments_)); }
  bool write(const ScanRecord& record) {
    return store_ ? told(store_->add(record)) : print(record.text);
  }
  bool end() { return store_ ? told(store_->commit()) : printed(std::fflush(stdout) == 0); }

  // Who reads standard output has seen enough, which is no fault.
  [[nodiscard]] bool reader_is_gone() const noexcept { return reader_is_gone_; }

 private:
  bool print(const std::string& text) {
    return printed(std::fwrite(text.data(), 1, text.size(), stdout) == text.size());
  }
  bool printed(bool done) {
    if (done) return true;
    reader_is_gone_ = errno == EPIPE;
    if (!reader_is_gone_) print_error({ErrorCode::cannot_write, "standard output: cannot write"});
    return false;
  }
  static bool told(const Result<void>& done) {
    if (!done) print_error(done.error());
    return done.has_value();
  }

  const ScanArguments& arguments_;
  std::optional<CaseStore>& store_;
  bool reader_is_gone_{false};
};

int scan_all(const ScanArguments& arguments, const ScanOptions& options,
             const std::vector<FailOn>& limits, Output& output, const GlobalOptions& global) {
  stop_on_signals();
  Progress progress(arguments.paths, !global.quiet);
  ScanSummary summary;
  bool any_fault = false;
  bool written = output.begin();
  const auto view = [&](const Report& report, ScanRecord& record) {
    output.fill(report, record);
    record.alarming = reaches(report, limits);
  };
  const auto sink = [&](const ScanRecord& record, const ScanCounts& counts) {
    any_fault |= record.error.has_value();
    if (record.alarming) ++summary.alarming;
    progress.show(counts);
    written = written && output.write(record);
    return written;
  };
  summary.result = scan(arguments.paths, options, view, sink);
  summary.seconds = progress.seconds();
  progress.clear();
  written = written && output.end();
  if (!global.quiet)
    static_cast<void>(std::fprintf(stderr, "forensics: %s\n", summary_line(summary).c_str()));
  if (!write_summary(arguments, summary)) return k_exit_usage;
  if (output.reader_is_gone()) return 128 + SIGPIPE;
  if (!written) return k_exit_usage;
  return status_of(summary, any_fault);
}

ScanOptions scan_options(const ScanArguments& arguments) {
  ScanOptions options;
  options.input.passwords = arguments.passwords;
  options.jobs = arguments.jobs;
  options.order = arguments.order == "any" ? ScanOrder::any : ScanOrder::input;
  options.nested = arguments.nested;
  options.stop = &stop_wanted();
  return options;
}

int run(ScanArguments& arguments, const GlobalOptions& global) {
  if (arguments.markdown) return cli::print(scan_page()) ? k_exit_ok : k_exit_usage;
  if (const auto listed = add_listed_paths(arguments); !listed) {
    print_error(listed.error());
    return k_exit_usage;
  }
  std::vector<FailOn> limits;
  for (const std::string& word : arguments.fail_on) limits.push_back(*parse_fail_on(word));
  auto loaded = load_analysis(arguments.analysis, global);
  if (!loaded) {
    print_error(loaded.error());
    return k_exit_usage;
  }
  ScanOptions options = scan_options(arguments);
  options.analyze = loaded->options();
  ScanDnsRounds rounds(arguments.paths, options, arguments.analysis.dns.is_plan());
  const DnsPass pass = [&rounds](const DnsView& known, DnsNeeds& lacking) {
    rounds.look(known, lacking);
  };
  if (arguments.analysis.dns.is_plan()) return print_dns_plan(pass);
  auto dns = load_dns(arguments.analysis.dns, pass);
  if (!dns) {
    print_error(dns.error());
    return k_exit_usage;
  }
  loaded->dns = std::move(*dns);
  options.analyze = loaded->options();
  std::optional<CaseStore> store;
  if (!arguments.case_file.empty()) {
    auto opened = CaseStore::open(arguments.case_file, case_options(arguments, options.analyze));
    if (!opened) {
      print_error(opened.error());
      return k_exit_usage;
    }
    store = std::move(*opened);
    options.known = [&store](const RecordKey& key, const std::string& origin) {
      return store->knows(key, origin);
    };
  }
  Output output(arguments, store);
  return scan_all(arguments, options, limits, output, global);
}

void settle(ScanArguments& arguments) {
  const DnsArguments& dns = arguments.analysis.dns;
  settle_dns(arguments.analysis.dns, arguments.paths);
  const auto& paths = arguments.paths;
  if (dns.is_live() && std::find(paths.begin(), paths.end(), "-") != paths.end())
    throw CLI::ValidationError("--dns",
                               "live reads its input several times, which standard input "
                               "cannot; record from a file, then use --dns snapshot");
  if (arguments.files_from == "-" && std::find(paths.begin(), paths.end(), "-") != paths.end())
    throw CLI::ValidationError("--files-from",
                               "standard input is a list of paths or mail, not both");
  if (arguments.paths.empty() && arguments.files_from.empty() && !arguments.markdown)
    throw CLI::RequiredError("PATH");
  if (arguments.format == "csv" && arguments.detail == "full")
    throw CLI::ValidationError("--detail", "full is a report, which has no columns; use jsonl");
}

std::string check_fail_on(const std::string& word) {
  return parse_fail_on(word) ? std::string()
                             : "note, warning, critical, or chain:P, date:P, identity:P, edited:P "
                               "with P above 0 and at most 1";
}

void add_input_options(CLI::App& verb, ScanArguments& arguments) {
  verb.add_option("PATH", arguments.paths,
                  "Messages, mailboxes, archives, folders; - is standard input");
  verb.add_option("--files-from", arguments.files_from,
                  "Read more paths from FILE, one a line; - is standard input")
      ->type_name("FILE");
  verb.add_flag("-0,--null", arguments.null_ended, "Paths in that file end with a NUL byte");
  verb.add_option("--password", arguments.passwords,
                  "Of encrypted archives, beside \"infected\"; repeat for more")
      ->allow_extra_args(false);
  verb.add_flag("--nested", arguments.nested,
                "Take attached and returned messages as messages of their own too");
}

void add_output_options(CLI::App& verb, ScanArguments& arguments) {
  verb.add_option("-f,--format", arguments.format, "What to print")
      ->check(CLI::IsMember({"jsonl", "csv"}))
      ->capture_default_str();
  verb.add_option("--detail", arguments.detail, "A row a message, a row a hop, or the whole report")
      ->check(CLI::IsMember({"summary", "hops", "full"}))
      ->capture_default_str();
  verb.add_option("--order", arguments.order, "Records as in the input, or as they come")
      ->check(CLI::IsMember({"input", "any"}))
      ->capture_default_str();
  verb.add_option("-j,--jobs", arguments.jobs, "Analysing threads; 0 is one a core")
      ->check(CLI::Range(0, 1'024))
      ->capture_default_str();
  verb.add_option(
          "--fail-on", arguments.fail_on,
          "End with status 1 when a message has an anomaly of this severity (note, warning, "
          "critical) or a verdict of this probability (chain:P, date:P, identity:P, "
          "edited:P); repeat for more")
      ->allow_extra_args(false)
      ->check(check_fail_on);
  verb.add_option(
          "--case", arguments.case_file,
          "Put the records into this SQLite file instead of standard output; a scan that was "
          "ended before goes on where its case ends")
      ->type_name("FILE");
  verb.add_option("--summary", arguments.summary, "Write the accounts to FILE as JSON")
      ->type_name("FILE");
  verb.add_flag("--markdown", arguments.markdown, "Print the page that documents the records");
}

}  // namespace

Action add_scan(CLI::App& app, const GlobalOptions& global) {
  auto arguments = std::make_shared<ScanArguments>();
  CLI::App* verb = app.add_subcommand(
      "scan", "One record for each message that files, mailboxes, archives and folders hold");
  add_input_options(*verb, *arguments);
  add_output_options(*verb, *arguments);
  add_analysis_options(*verb, arguments->analysis);
  verb->callback([arguments] { settle(*arguments); });
  return [arguments, &global] { return run(*arguments, global); };
}

}  // namespace forensics::cli
