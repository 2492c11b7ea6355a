#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/analysis_options.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "libforensics/forensics.h"

namespace forensics::cli {
namespace {

struct AnalyzeArguments {
  std::vector<std::string> inputs;
  std::string format{"text"};
  AnalysisArguments analysis;
  int width{0};
};

std::string render(const Report& report, const AnalyzeArguments& arguments,
                   const GlobalOptions& global) {
  if (arguments.format == "json") return to_json(report, {.indent = 1}) + "\n";
  if (arguments.format == "jsonl") return to_json(report) + "\n";
  return to_text(report, {.width = arguments.width > 0 ? arguments.width : terminal_width(),
                          .color = wants_color(global.color),
                          .unicode = wants_unicode()});
}

// Reads a message as often as rounds of DNS look at it; standard input, which can be read once, is
// kept.
class Inputs {
 public:
  Result<std::string> read(const std::string& path) {
    if (path != "-") return read_message_file(path);
    if (!piped_) piped_ = read_message_file(path);
    return *piped_;
  }

 private:
  std::optional<Result<std::string>> piped_;
};

// What each round of questions looks at. Messages that cannot be read are told of later.
DnsPass pass_over(const std::vector<std::string>& paths, Inputs& inputs,
                  const LoadedAnalysis& loaded) {
  return [&paths, &inputs, &loaded](const DnsView& known, DnsNeeds& lacking) {
    AnalyzeOptions options = loaded.options();
    options.dns = &known;
    for (const std::string& path : paths) {
      if (const auto bytes = inputs.read(path)) lacking.add(analyze(*bytes, options), known);
    }
  };
}

int report_on(Inputs& inputs, const LoadedAnalysis& loaded, const AnalyzeArguments& arguments,
              const GlobalOptions& global) {
  AnalyzeOptions options = loaded.options();
  std::size_t done = 0;
  for (const std::string& input : arguments.inputs) {
    const auto bytes = inputs.read(input);
    if (!bytes) {
      print_error(bytes.error());
      continue;
    }
    options.path = input;
    const std::string text = render(analyze(*bytes, options), arguments, global);
    const bool apart = done > 0 && arguments.format == "text";
    if ((apart && !print("\n")) || !print(text)) return k_exit_usage;
    ++done;
  }
  if (done == arguments.inputs.size()) return k_exit_ok;
  return done > 0 ? k_exit_some_unreadable : k_exit_nothing_analysed;
}

int run(const AnalyzeArguments& arguments, const GlobalOptions& global) {
  auto loaded = load_analysis(arguments.analysis, global);
  if (!loaded) {
    print_error(loaded.error());
    return k_exit_usage;
  }
  Inputs inputs;
  const DnsPass pass = pass_over(arguments.inputs, inputs, *loaded);
  if (arguments.analysis.dns.is_plan()) return print_dns_plan(pass);
  auto dns = load_dns(arguments.analysis.dns, pass);
  if (!dns) {
    print_error(dns.error());
    return k_exit_usage;
  }
  loaded->dns = std::move(*dns);
  return report_on(inputs, *loaded, arguments, global);
}

}  // namespace

void print_error(const Error& error) {
  // When standard error is gone there is nobody left to tell.
  static_cast<void>(std::fprintf(stderr, "forensics: %s\n", error.message.c_str()));
}

bool print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size()) return true;
  print_error({ErrorCode::cannot_write, "standard output: cannot write"});
  return false;
}

Action add_analyze(CLI::App& app, const GlobalOptions& global) {
  auto arguments = std::make_shared<AnalyzeArguments>();
  CLI::App* verb = app.add_subcommand("analyze", "Report on one message, or on several");
  verb->add_option("FILE", arguments->inputs, "Message files; - is standard input");
  verb->add_option("-f,--format", arguments->format, "What to print")
      ->check(CLI::IsMember({"text", "json", "jsonl"}))
      ->capture_default_str();
  add_analysis_options(*verb, arguments->analysis);
  verb->callback([arguments] {
    settle_dns(arguments->analysis.dns, arguments->inputs);
    if (arguments->inputs.empty()) throw CLI::RequiredError("FILE");
  });
  verb->add_option("--width", arguments->width, "Columns of the text report")
      ->check(CLI::Range(40, 400));
  return [arguments, &global] { return run(*arguments, global); };
}

}  // namespace forensics::cli
