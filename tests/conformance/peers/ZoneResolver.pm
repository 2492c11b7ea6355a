# Stands for a Net::DNS::Resolver: answers from {name: {TYPE: [rdata, ..]}}. A name or type whose answer is
# a string fails (SERVFAIL), a name that is not there does not exist.
package ZoneResolver;
use strict;
use warnings;
use Net::DNS;

sub new { return bless { zone => {}, error => '' }, shift }
sub errorstring { return $_[0]{error} }

sub record {
    my ( $name, $type, $data ) = @_;
    my @owner = ( name => $name, type => $type );
    if ( $type eq 'TXT' ) { my @strings = $data =~ m{.{1,255}}gs; return Net::DNS::RR->new( @owner, txtdata => \@strings ) }
    if ( $type eq 'MX' ) { return Net::DNS::RR->new( @owner, preference => $data->[0], exchange => $data->[1] ) }
    if ( $type eq 'PTR' ) { return Net::DNS::RR->new( @owner, ptrdname => $data ) }
    return Net::DNS::RR->new( @owner, address => $data );
}

sub send {
    my ( $self, $name, $type ) = @_;
    $name =~ s{\.$}{};
    my $packet = Net::DNS::Packet->new( $name, $type );
    my $records = $self->{zone}{ lc $name };
    my $found = ref $records ? $records->{$type} : undef;
    my $failed = defined $records && !ref $records || defined $found && !ref $found;
    $self->{error} = $failed ? 'SERVFAIL' : defined $records ? 'NOERROR' : 'NXDOMAIN';
    $packet->header->rcode( $self->{error} );
    $packet->push( answer => map { record( $name, $type, $_ ) } @$found ) if ref $found;
    return $packet;
}

# As the real one: no packet unless there is an answer.
sub query {
    my ( $self, $name, $type ) = @_;
    my $packet = $self->send( $name, $type );
    return $packet->header->ancount ? $packet : undef;
}

1;
