using MVoting.Load.Commands;

return await CommandTree.RunAsync(args);
