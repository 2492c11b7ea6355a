#include <memory>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "libforensics/base/version.h"
#include "libforensics/dns/import.h"
#include "libforensics/input/read_file.h"

namespace forensics::cli {
namespace {

struct ImportArguments {
  std::string file;
  std::string from;
  std::string origin;
};

Result<DnsSnapshot> read_import(std::string_view text, const ImportArguments& arguments) {
  if (arguments.from == "zone") return import_zone_file(text, arguments.origin);
  if (arguments.from == "cof") return import_passive_dns(text);
  return import_mailauth_cache(text);
}

int import(const ImportArguments& arguments) {
  const auto text = read_message_file(arguments.file);
  if (!text) {
    print_error(text.error());
    return k_exit_usage;
  }
  auto snapshot = read_import(*text, arguments);
  if (!snapshot) {
    print_error({snapshot.error().code, arguments.file + ": " + snapshot.error().message});
    return k_exit_usage;
  }
  snapshot->head.tool = "forensics " + std::string(library_version());
  return cli::print(snapshot_text(*snapshot)) ? k_exit_ok : k_exit_usage;
}

}  // namespace

Action add_dns(CLI::App& app) {
  auto arguments = std::make_shared<ImportArguments>();
  CLI::App* verb = app.add_subcommand("dns", "Answers of DNS for --dns snapshot FILE");
  verb->require_subcommand(1);
  CLI::App* child = verb->add_subcommand("import", "Make a snapshot of what others kept");
  child->add_option("FILE", arguments->file, "What to read; - is standard input")->required();
  child
      ->add_option("--from", arguments->from,
                   "zone: a master file; cof: passive DNS, an object a line; mailauth: its cache")
      ->check(CLI::IsMember({"zone", "cof", "mailauth"}))
      ->required();
  child->add_option("--origin", arguments->origin, "zone: what completes relative names")
      ->type_name("NAME");
  return [arguments] { return import(*arguments); };
}

}  // namespace forensics::cli
