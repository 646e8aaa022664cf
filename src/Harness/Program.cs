using Harness.Cli;

return CommandLine.Run(args, Terminal.OfProcess());
