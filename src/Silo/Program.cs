using MVoting.Silo.Commands;
using MVoting.Silo.Configuration;

StartupCultures.Choose(args);
return await StartupErrors.RunAsync(() => SiloCommands.RunAsync(args, Console.Out), Console.Error);
