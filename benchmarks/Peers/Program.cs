using System.CommandLine;
using MVoting.Load.Commands;
using MVoting.Peers.Commands;

// The one command is the root itself: `MVoting.Peers --rounds 5`.
var root = new RootCommand("One voter, one vote, a tally, acknowledged once durable: this product and its peers in turn.");
new PeersCommand().AddTo(root);
return await CommandTree.RunAsync(root, args);
