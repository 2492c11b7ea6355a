#!/usr/bin/perl
# Asks Mail::SPF (Debian: libmail-spf-perl). A question a line:
#   {"zone": {name: {TYPE: [..]}}, "spf": {ip, helo, mail_from}}
# and the answer {"result": ..} on a line.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use JSON::PP;
use Mail::SPF;
use ZoneResolver;

$| = 1;
while ( my $line = <STDIN> ) {
    my $question = decode_json($line);
    if ( $question->{version} ) {
        print encode_json( { version => "$Mail::SPF::VERSION" } ), "\n";
        next;
    }
    my ( $facts, $resolver ) = ( $question->{spf}, ZoneResolver->new );
    $resolver->{zone} = $question->{zone};
    my $answer = eval {
        local $SIG{__WARN__} = sub { };
        my $server = Mail::SPF::Server->new( dns_resolver => $resolver, hostname => 'unknown' );
        my $sender = $facts->{mail_from};
        my @identity = $sender eq '' ? ( scope => 'helo', identity => $facts->{helo} ) : ( scope => 'mfrom', identity => $sender );
        my $request = Mail::SPF::Request->new( versions => [1], @identity, ip_address => $facts->{ip}, helo_identity => $facts->{helo} );
        my $result = $server->process($request);
        { result => $result->code, detail => $result->text };
    } || { result => "died: $@" };
    print encode_json($answer), "\n";
}
