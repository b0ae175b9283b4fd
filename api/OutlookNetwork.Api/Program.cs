using OutlookNetwork.Api.Commands;

return await CommandLine.RunAsync(args);
