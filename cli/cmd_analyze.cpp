#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/geo_files.h"
#include "cli/terminal.h"
#include "libforensics/forensics.h"

namespace forensics::cli {
namespace {

struct AnalyzeArguments {
  std::vector<std::string> inputs;
  std::string format{"text"};
  std::vector<std::string> trust;
  GeoArguments geo;
  std::vector<std::string> dns{"off"};  // or "snapshot" and its file
  bool no_mime{false};
  int width{0};
};

struct Loaded {
  TrustOptions trust;
  GeoView geo;
  std::unique_ptr<ZoneTable> zones;
  std::optional<DnsFile> dns;
};

// Reads what the analysis needs from outside. A missing zone table only costs the zone facts.
Result<Loaded> load(const AnalyzeArguments& arguments, const GlobalOptions& global) {
  Loaded loaded;
  for (const std::string& word : arguments.trust) {
    if (auto added = add_trust_word(loaded.trust, word); !added)
      return tl::unexpected(added.error());
  }
  if (arguments.dns[0] == "snapshot") {
    auto dns = open_dns_snapshot(arguments.dns[1]);
    if (!dns) return tl::unexpected(dns.error());
    loaded.dns = std::move(*dns);
  }
  auto geo = open_geo(arguments.geo, global);
  if (!geo) return tl::unexpected(geo.error());
  loaded.geo = std::move(*geo);
  if (auto zones = ZoneTable::load()) {
    loaded.zones = std::make_unique<ZoneTable>(std::move(*zones));
  } else if (!global.quiet) {
    print_error(zones.error());
  }
  return loaded;
}

std::string render(const Report& report, const AnalyzeArguments& arguments,
                   const GlobalOptions& global) {
  if (arguments.format == "json") return to_json(report, {.indent = 1}) + "\n";
  if (arguments.format == "jsonl") return to_json(report) + "\n";
  return to_text(report, {.width = arguments.width > 0 ? arguments.width : terminal_width(),
                          .color = wants_color(global.color),
                          .unicode = wants_unicode()});
}

int run(const AnalyzeArguments& arguments, const GlobalOptions& global) {
  const auto loaded = load(arguments, global);
  if (!loaded) {
    print_error(loaded.error());
    return k_exit_usage;
  }
  AnalyzeOptions options;
  options.trust = loaded->trust;
  options.geo = &loaded->geo;
  options.zones = loaded->zones.get();
  options.mime = !arguments.no_mime;
  if (loaded->dns) {
    options.dns = &loaded->dns->answers;
    options.dns_version = loaded->dns->sha256;
  }
  std::size_t done = 0;
  for (const std::string& input : arguments.inputs) {
    const auto bytes = read_message_file(input);
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

// "--dns" takes all words that follow it; those beyond its own are messages.
void settle_dns(AnalyzeArguments& arguments) {
  std::vector<std::string>& dns = arguments.dns;
  const bool snapshot = dns[0] == "snapshot";
  if (!snapshot && dns[0] != "off") throw CLI::ValidationError("--dns", "off, or: snapshot FILE");
  const std::size_t own = snapshot ? 2 : 1;
  if (dns.size() < own) throw CLI::ValidationError("--dns", "snapshot needs a file of answers");
  const auto rest = dns.begin() + static_cast<std::ptrdiff_t>(own);
  arguments.inputs.insert(arguments.inputs.end(), rest, dns.end());
  dns.erase(rest, dns.end());
  if (arguments.inputs.empty()) throw CLI::RequiredError("FILE");
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
  verb->add_option("--trust", arguments->trust,
                   "Which hops are ours: auto, none, count:N, net:CIDR, host:NAME, authserv:ID; "
                   "repeat to add up")
      ->allow_extra_args(false)  // what follows the word is a message
      ->default_str("auto");
  verb->add_option("--dns", arguments->dns,
                   "off, or: snapshot FILE, answers of DNS recorded earlier, which are all that is "
                   "known; nothing is asked")
      ->type_name("off|snapshot FILE");
  verb->callback([arguments] { settle_dns(*arguments); });
  add_geo_options(*verb, arguments->geo);
  verb->add_flag("--no-mime", arguments->no_mime, "Leave the body's parts unread");
  verb->add_option("--width", arguments->width, "Columns of the text report")
      ->check(CLI::Range(40, 400));
  return [arguments, &global] { return run(*arguments, global); };
}

}  // namespace forensics::cli
