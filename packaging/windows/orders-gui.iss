; Setup for Windows, per user, in English and Russian. Needs the frozen program in dist\orders-gui:
;   iscc /DVersion=0.1.0 packaging\windows\orders-gui.iss
#ifndef Version
  #error Give the version: iscc /DVersion=...
#endif
#define Name "Orders & Disputes"
#define Id "io.github.orders_gui.OrdersAndDisputes"
#define Publisher ReadIni(SourcePath + "..\publisher.ini", "publisher", "name")
#define ProgId "OrdersAndDisputes.Backup"

[Setup]
AppId={#Id}
AppName={#Name}
AppVersion={#Version}
AppPublisher={#Publisher}
DefaultDirName={localappdata}\Programs\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\frozen\orders-gui.ico
UninstallDisplayIcon={app}\orders-gui.exe
OutputDir=..\..\dist
OutputBaseFilename=orders-gui-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
; A running program is asked to close and saves first; it holds this mutex.
AppMutex={#Id}
CloseApplications=yes
RestartApplications=no

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "ru"; MessagesFile: "compiler:Languages\Russian.isl"

[CustomMessages]
en.BackupType=Orders & Disputes backup
ru.BackupType=Резервная копия «Заказов и споров»
en.DesktopIcon=Put an icon on the desktop
ru.DesktopIcon=Создать значок на рабочем столе
en.NewOrder=Add order
ru.NewOrder=Добавить заказ

[Tasks]
Name: "desktopicon"; Description: "{cm:DesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\dist\orders-gui\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; A newer version must not find libraries of the older one.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\{#Name}"; Filename: "{app}\orders-gui.exe"; AppUserModelID: "{#Id}"
Name: "{userdesktop}\{#Name}"; Filename: "{app}\orders-gui.exe"; Tasks: desktopicon; AppUserModelID: "{#Id}"

[Registry]
; Our own file type opens by double-click; all others are only offered under "Open with".
Root: HKCU; Subkey: "Software\Classes\.orders"; ValueType: string; ValueData: "{#ProgId}"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\.orders"; ValueType: string; ValueName: "Content Type"; ValueData: "application/vnd.orders-gui.backup+zip"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\{#ProgId}"; ValueType: string; ValueData: "{cm:BackupType}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\{#ProgId}\DefaultIcon"; ValueType: string; ValueData: "{app}\orders-gui.exe,0"
Root: HKCU; Subkey: "Software\Classes\{#ProgId}\shell\open\command"; ValueType: string; ValueData: """{app}\orders-gui.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\Applications\orders-gui.exe\shell\open\command"; ValueType: string; ValueData: """{app}\orders-gui.exe"" ""%1"""; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Applications\orders-gui.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "{#Name}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Applications\orders-gui.exe\SupportedTypes"; ValueType: string; ValueName: ".csv"; ValueData: ""; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Applications\orders-gui.exe\SupportedTypes"; ValueType: string; ValueName: ".xlsx"; ValueData: ""
Root: HKCU; Subkey: "Software\Classes\Applications\orders-gui.exe\SupportedTypes"; ValueType: string; ValueName: ".json"; ValueData: ""
Root: HKCU; Subkey: "Software\Classes\Applications\orders-gui.exe\SupportedTypes"; ValueType: string; ValueName: ".eml"; ValueData: ""
Root: HKCU; Subkey: "Software\Classes\Applications\orders-gui.exe\SupportedTypes"; ValueType: string; ValueName: ".jpg"; ValueData: ""
Root: HKCU; Subkey: "Software\Classes\Applications\orders-gui.exe\SupportedTypes"; ValueType: string; ValueName: ".png"; ValueData: ""

; The library in %LOCALAPPDATA%\orders-gui is the user's and stays: there is no [UninstallDelete].

[Run]
Filename: "{app}\orders-gui.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent

[Code]
// The user may have switched the start with Windows on; it goes with the program.
procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if CurUninstallStep = usUninstall then
    RegDeleteValue(HKEY_CURRENT_USER, 'Software\Microsoft\Windows\CurrentVersion\Run', '{#Id}');
end;
